package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.relation.Clauses;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** One event of a contest brings no more medals than the whole contest (赛项奖牌不多于大赛). */
@AutoService(Relation.class)
public final class MedalsWithinContest implements Relation {
    private static final Set<String> MEDALS = Set.of("金", "银", "铜");
    private static final Pattern CONTEST = Pattern.compile("((?:全国|全省|省|世界)(?:(?!承办|举办|举行|组织|参加)\\p{IsHan}){2,16}?大赛)");
    private static final WordSearch EVENT = WordSearch.of("赛项|本项|单项|项目|组别|赛道");
    private static final Pattern SINCE = Pattern.compile("以来|累计|历年|历届|近[两三四五六\\d]年|至今");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "medals-within-contest",
                "subset",
                new LocalText("赛项奖牌不多于大赛", "An event has no more medals than its contest"),
                new LocalText(
                        "同一年同一大赛，先说全部的奖牌，又说某一赛项的奖牌，赛项的金、银、铜各不多于全部的。",
                        "Of one contest in one year, the medals of one event are no more than those of the whole"
                                + " contest."),
                "赛项(金) ≤ 大赛(金)",
                "2023 年，师生参加全国职业院校技能大赛获 11 金 7 银 3 铜。\n课程丰富。\n2023 年在全国职业院校技能大赛思政赛项中获 2 金 3 银。\n",
                "2023 年，师生参加全国职业院校技能大赛获 11 金 7 银 3 铜。\n课程丰富。\n2023 年在全国职业院校技能大赛思政赛项中获 22 金 3 银。\n");
    }

    /** A contest, its year, the metal, and for whom. */
    private record Key(String contest, int year, String metal, String organisation) {
        /** The same for the report's own subject, to which every school it tells of belongs. */
        Key ofAll() {
            return new Key(contest, year, metal, "");
        }
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        Map<Key, Claim> wholes = new HashMap<>();
        List<Judgement> judgements = new ArrayList<>();
        for (Claim medal : facts.textClaims()) {
            if (MEDALS.contains(medal.unit()) && medal.years().isSingle()) {
                Optional<Key> key = key(medal);
                if (key.isPresent() && isOfEvent(medal)) {
                    Optional.ofNullable(wholes.get(key.get()))
                            .or(() -> Optional.ofNullable(wholes.get(key.get().ofAll())))
                            .ifPresent(whole -> judgements.add(compare(medal, whole)));
                } else {
                    key.ifPresent(named -> wholes.putIfAbsent(named, medal));
                }
            }
        }
        return judgements;
    }

    /** The contest named last before the medal in its passage. */
    private static Optional<Key> key(Claim medal) {
        Matcher found = CONTEST.matcher(before(medal));
        String contest = "";
        while (found.find()) {
            contest = found.group(1);
        }
        boolean sums = SINCE.matcher(sentence(medal)).find();
        return contest.isEmpty() || sums
                ? Optional.empty()
                : Optional.of(new Key(contest, medal.years().from(), medal.unit(), medal.organisation()));
    }

    private static String before(Claim medal) {
        return medal.prose().text().substring(0, medal.token().start());
    }

    private static String sentence(Claim medal) {
        String before = before(medal);
        return Clauses.last(before);
    }

    /** Whether the words behind the contest's name, or the medal's own sentence, speak of one event. */
    private static boolean isOfEvent(Claim medal) {
        Matcher found = CONTEST.matcher(before(medal));
        int end = 0;
        while (found.find()) {
            end = found.end();
        }
        return EVENT.isIn(before(medal).substring(end));
    }

    private Judgement compare(Claim part, Claim whole) {
        List<Evidence> ends = List.of(part.as("赛项"), whole.as("大赛"));
        if (part.interval().low().compareTo(whole.interval().high()) <= 0) {
            return Judgement.holds(card().id(), card().kind(), ends);
        }
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                ends,
                part.raw() + " > " + whole.raw(),
                "同一大赛一个赛项的" + part.unit() + "牌 " + part.raw() + " 枚，多于整个大赛的 " + whole.raw() + " 枚。",
                "核对两处的奖牌数；若不是同一届或同一口径，请写明。",
                List.of(Cause.DIGIT_DOUBLED, Cause.DIGIT_WRONG, Cause.OTHER_SCOPE));
    }
}
