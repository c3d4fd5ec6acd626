package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** Gold, silver and bronze make the medals told with them (奖牌总数): 2 金 3 银 4 铜共 9 枚. */
@AutoService(Relation.class)
public final class MedalsMakeTotal implements Relation {
    private static final Set<String> METALS = Set.of("金", "银", "铜");

    /** 2 金 3 银 4 铜 | 共 9 枚. */
    private static final Pattern TOTAL_AFTER = Pattern.compile("^[奖牌]*[，(]?(?:奖牌)?(?:总数|合计|共计|总计|共|计)[为达有]*$");

    /** 9 枚奖牌 | （2 金 3 银 4 铜. */
    private static final Pattern TOTAL_BEFORE = Pattern.compile("^(?:奖牌|奖项|奖)?(?:[(:]|，(?:其中|分别为|包括|为)?)(?:其中)?$");

    private static final Set<String> MEDALS = Set.of("枚", "块", "面", "个", "项");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "medals-make-total",
                "sum",
                new LocalText("奖牌总数", "Medals make their total"),
                new LocalText(
                        "“2 金 3 银 4 铜共 9 枚”“9 枚奖牌（2 金 3 银 4 铜）”，金、银、铜相加等于总数。",
                        "Where gold, silver and bronze are told with a total, they add up to it."),
                "金 + 银 + 铜 = 总数",
                "学生参加全国大赛获 2 金 3 银 4 铜共 9 枚奖牌。\n",
                "学生参加全国大赛获 2 金 3 银 4 铜共 8 枚奖牌。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int from = 0; from < sentence.size(); from++) {
                List<Claim> medals = medals(sentence, from);
                if (medals.size() >= 2) {
                    int after = from + medals.size();
                    if (after < sentence.size() && isTotal(sentence.get(after), medals, true)) {
                        judgements.add(verdict(sentence.get(after), medals));
                    }
                    if (from > 0 && isTotal(sentence.get(from - 1), medals, false)) {
                        judgements.add(verdict(sentence.get(from - 1), medals));
                    }
                    from = after - 1;
                }
            }
        }
        return judgements;
    }

    /** Different metals, one right behind the other. */
    private static List<Claim> medals(List<Claim> sentence, int from) {
        List<Claim> medals = new ArrayList<>();
        for (int i = from;
                i < sentence.size() && METALS.contains(sentence.get(i).unit());
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

    private static boolean isTotal(Claim total, List<Claim> medals, boolean after) {
        String between = after ? Wording.between(medals.getLast(), total) : Wording.between(total, medals.getFirst());
        boolean medal = total.unit().equals("枚")
                || total.words().contains("奖")
                || Wording.behind(total, 2).contains("奖");
        return medal
                && MEDALS.contains(total.unit())
                && total.token().bound() == Bound.EXACT
                && (after ? TOTAL_AFTER : TOTAL_BEFORE).matcher(between).matches();
    }

    private Judgement verdict(Claim total, List<Claim> medals) {
        return new Sum(medals).against(card(), total, "总数", "奖牌").judgement("奖牌总数");
    }
}
