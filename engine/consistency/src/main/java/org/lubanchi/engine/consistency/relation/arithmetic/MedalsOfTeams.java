package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** A team or a work wins one medal: 7 个队伍获得 3 金 3 银 1 铜 (队伍数与奖牌数). */
@AutoService(Relation.class)
public final class MedalsOfTeams implements Relation {
    private static final Set<String> MEDALS = Set.of("金", "银", "铜");

    /** Each of these takes part in one event only; a school or a student may win several. */
    private static final Pattern ONE_EACH = Pattern.compile("^(?:支|个|件|篇|部)?(?:参赛)?(?:代表队|队伍|团队|作品|课例|论文)");

    private static final Pattern WINS = Pattern.compile("^[^，。；、]{0,16}(?:获得?|取得|斩获|摘得|荣获|夺得)(?:了)?$");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "medals-of-teams",
                "sum",
                new LocalText("队伍数与奖牌数", "As many medals as teams"),
                new LocalText(
                        "“n 支队伍（件作品）获得 a 金 b 银 c 铜”，每支队伍得一枚，a + b + c = n。",
                        "Where so many teams or works are said to win medals, each wins one, so the medals are as"
                                + " many."),
                "金 + 银 + 铜 = 队伍数",
                "全市有 9 支队伍参赛，其中 7 支队伍在省赛中获得 3 金 3 银 1 铜。\n",
                "全市有 9 支队伍参赛，其中 7 支队伍在省赛中获得 3 金 5 银 1 铜。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int i = 0; i + 2 < sentence.size(); i++) {
                Claim teams = sentence.get(i);
                List<Claim> medals = medals(sentence, i + 1);
                if (medals.size() >= 2 && isOneEach(teams, medals.getFirst())) {
                    judgements.add(compare(teams, medals));
                }
            }
        }
        return judgements;
    }

    private static List<Claim> medals(List<Claim> sentence, int from) {
        List<Claim> medals = new ArrayList<>();
        for (int i = from;
                i < sentence.size() && MEDALS.contains(sentence.get(i).unit());
                i++) {
            boolean again =
                    medals.stream().map(Claim::unit).anyMatch(sentence.get(i).unit()::equals);
            if (again) {
                break;
            }
            medals.add(sentence.get(i));
        }
        return medals;
    }

    private static boolean isOneEach(Claim teams, Claim medal) {
        if (teams.token().bound() != Bound.EXACT || teams.prose() != medal.prose()) {
            return false;
        }
        String text = teams.prose().text();
        String behind = text.substring(
                teams.token().end(), Math.max(teams.token().end(), medal.token().start()));
        return (ONE_EACH.matcher(behind).find()
                        || ONE_EACH.matcher(teams.token().unit() + behind).find())
                && WINS.matcher(behind).matches();
    }

    private Judgement compare(Claim teams, List<Claim> medals) {
        Interval sum = new Sum(medals).interval();
        List<Evidence> ends = new ArrayList<>();
        ends.add(teams.as("队伍数"));
        medals.forEach(medal -> ends.add(medal.as("奖牌")));
        if (sum.meets(teams.interval())) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        String added = new Sum(medals).formula();
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                added + " = " + sum.show(0) + " ≠ " + teams.raw(),
                "“" + teams.raw() + teams.token().unit() + "”获奖，奖牌共 " + sum.show(0) + " 枚，数目不符。",
                "核对获奖的队伍（作品）数和各奖牌数。",
                List.of(Cause.DIGIT_WRONG, Cause.DIGIT_DOUBLED, Cause.LIST_CHANGED));
    }
}
