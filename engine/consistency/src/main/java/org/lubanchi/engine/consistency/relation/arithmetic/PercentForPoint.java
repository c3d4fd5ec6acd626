package org.lubanchi.engine.consistency.relation.arithmetic;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/** The difference of two rates is told in percentage points, not per cent (百分点与百分比). */
@AutoService(Relation.class)
public final class PercentForPoint implements Relation {
    private static final Pattern CHANGE = Pattern.compile("(增加|提高|提升|上升|下降|降低|减少|回落|攀升|增长|上涨|增幅)(?:了|到|至|约|近)?$");
    private static final Pattern COMPARED = Pattern.compile("比|较|同比|相比|与.*相");

    private static final Pattern COUNT = Pattern.compile("\\d[\\d.]*[万亿]?[\\p{IsHan}]{1,3}，(?:约?占)[^，。；]{0,12}$");
    private static final int COUNT_REACH = 24;

    /** Words of change stand right before a growth, which is no rate whose difference could be meant. */
    private static final int REACH = 8;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "percent-for-point",
                "percent_vs_point",
                new LocalText("比率之差用百分点", "Rates differ by percentage points"),
                new LocalText(
                        "一个比率比上年增加、提高、下降多少，单位是百分点；写成 % 会被读成相对增长。写“增长”的只作提示。",
                        "By how much a rate rose or fell is told in percentage points; with % it reads as relative growth."),
                "率(今年) − 率(上年) = x 个百分点",
                "毕业生升学比例为 84.3%，较上年提高 4.7 个百分点。\n",
                "毕业生升学比例为 84.3%，较上年提高 4.7%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (List<Claim> sentence : facts.sentences().values()) {
            for (int i = 1; i < sentence.size(); i++) {
                judge(sentence.get(i - 1), sentence.get(i), judgements);
            }
        }
        return judgements;
    }

    /** 4.08 万人，占总数的 69.57%，比上年增加 20%: the people may have grown by so much. */
    private static boolean isOfCount(Claim rate) {
        return COUNT.matcher(Wording.before(rate, COUNT_REACH)).find();
    }

    private void judge(Claim rate, Claim change, List<Judgement> judgements) {
        boolean rates = rate.token().kind() == NumberToken.Kind.PERCENT
                && (change.token().kind() == NumberToken.Kind.PERCENT
                        || change.token().kind() == NumberToken.Kind.PERCENTAGE_POINT);
        boolean growth = CHANGE.matcher(Wording.before(rate, REACH)).find();
        if (!rates || growth || rate.token().end() > change.token().start()) {
            return;
        }
        String between = change.prose()
                .text()
                .substring(rate.token().end(), change.token().rawStart());
        Matcher verb = CHANGE.matcher(between);
        if (between.length() > 30
                || !verb.find()
                || !COMPARED.matcher(between).find()
                || between.matches(".*(?:到|至)$")) {
            return;
        }
        List<Evidence> ends = List.of(change.as("变化"), rate.as("比率"));
        if (change.token().kind() == NumberToken.Kind.PERCENTAGE_POINT) {
            judgements.add(Judgement.holds(card().id(), card().kind(), ends));
            return;
        }
        boolean relative = verb.group(1).equals("增长") || verb.group(1).equals("增幅");
        judgements.add(new Judgement(
                card().id(),
                card().kind(),
                relative || isOfCount(rate) ? Outcome.NOTE : Outcome.ERROR,
                ends,
                rate.raw() + "% − 上年 = " + change.raw() + " 个百分点？",
                "“" + rate.label() + "”本身是比率，“" + verb.group(1) + change.raw() + "%”说不清是相差 " + change.raw()
                        + " 个百分点，还是相对变化 " + change.raw() + "%。",
                "若是两个比率相减，写“" + change.raw() + " 个百分点”。",
                List.of(Cause.PERCENT_FOR_POINT)));
    }
}
