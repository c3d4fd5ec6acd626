package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Bound;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.number.Slip;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.TwoPlaces;
import org.lubanchi.engine.kernel.LocalText;

/**
 * What the text calls the most or the least of a table beside it is so there, and has the value it tells (表中最高最低): 满意度最高的是
 * 用人单位，为 98.75%.
 */
@AutoService(Relation.class)
public final class MostOfTable implements Relation {
    private static final String TAIL = "(?:[，（(]|的?(?:人数|人次|数量|比例|占比)?)?(?:均|分别|也)?(?:为|达到?|有|共有?|仅有?|只有|是|约)*$";
    private static final Pattern MOST_IS =
            Pattern.compile(".*?最(高|多|大|低|少|小)的(?:一?[个项类级月]?)(?:是|为|:)?“?([^0-9，。；（(”]{2,20}?)”?" + TAIL);
    private static final Pattern IS_MOST =
            Pattern.compile("(?:.*[，、]|其中)?“?([^0-9，。；（(”]{2,24}?)”?最(高|多|大|低|少|小)" + TAIL);
    private static final Pattern SOME =
            Pattern.compile(".*(?:少数民族|残疾|除|之外|以外|比|较|增幅|涨幅|提高|增长|下降|历年|历史|前[一二三两]|其余|上年|去年).*");
    private static final Pattern EXCEPT = Pattern.compile(".*(?:除.{1,20}外|不含|不计|扣除).*");
    private static final int LEAST_LINES = 3;

    @Override
    public RelationCard card() {
        return new RelationCard(
                "most-of-table",
                "text_vs_table",
                new LocalText("正文所说的表中最高最低", "The most and the least of a table"),
                new LocalText(
                        "正文说“某项最高（最低），为 x”，则邻近的表中该项等于 x，且确是各项中最高（最低）的。",
                        "What the text calls the most or least, with its value, has that value in the table beside it and"
                                + " is the most or least there."),
                "表(某项) = x = max 或 min",
                "表 2 满意度\n对象 问卷数 满意度\n在校生 4200 95.4%\n教职工 560 97.5%\n家长 940 96.1%\n\n满意度最高的是教职工，为 97.5%，最低的是在校生，为 95.4%。\n",
                "表 2 满意度\n对象 问卷数 满意度\n在校生 4200 95.4%\n教职工 560 97.5%\n家长 940 96.1%\n\n满意度最高的是教职工，为 95.7%，最低的是在校生，为 95.4%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        NearTables tables = NearTables.of(facts);
        for (Claim claim : facts.textClaims()) {
            boolean fits = claim.token().kind() == NumberToken.Kind.AMOUNT
                    || claim.token().kind() == NumberToken.Kind.PERCENT;
            if (fits && claim.token().bound() == Bound.EXACT && NearTables.isOfReport(claim)) {
                judgeClaim(tables, claim).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeClaim(NearTables tables, Claim claim) {
        String sentence = NearTables.sentenceBefore(claim);
        String words = sentence.substring(sentence.lastIndexOf('；') + 1);
        String last = lastClauses(words);
        if (last.indexOf('最') < 0) {
            return Optional.empty();
        }
        Matcher mostIs = MOST_IS.matcher(last);
        Matcher isMost = IS_MOST.matcher(last);
        boolean first = mostIs.matches();
        if (SOME.matcher(last).matches() || EXCEPT.matcher(words).matches() || (!first && !isMost.matches())) {
            return Optional.empty();
        }
        String name = first ? mostIs.group(2) : isMost.group(1);
        String most = first ? mostIs.group(1) : isMost.group(2);
        for (Sheet sheet : tables.of(claim)) {
            Optional<Integer> line = sheet.named(name);
            if (line.isPresent()) {
                return sheet.measureOfKind(words, claim)
                        .flatMap(measure -> judgeCell(sheet, line.get(), measure, claim, "高多大".contains(most)));
            }
        }
        return Optional.empty();
    }

    /** The clause of a number and the one before it. */
    private static String lastClauses(String words) {
        int comma = words.lastIndexOf('，');
        int before = comma < 0 ? -1 : words.lastIndexOf('，', comma - 1);
        String clause = words.substring(comma + 1);
        return clause.contains("最") ? clause : words.substring(before + 1);
    }

    private Optional<Judgement> judgeCell(Sheet sheet, int line, int measure, Claim claim, boolean most) {
        Optional<Claim> cell =
                sheet.cell(line, measure).filter(each -> each.years().mayMeet(claim.years()));
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Claim here = cell.get();
        TwoPlaces places = new TwoPlaces(
                card(), claim, here, List.of(claim.as("正文"), here.as("表内")), List.of(), List.of(Cause.OTHER_SCOPE));
        if (!places.agree()) {
            return Slip.isTelling(claim.raw(), here.raw())
                    ? Optional.of(
                            places.differ("“" + sheet.line(line) + "”正文写 " + claim.raw() + "，表中是 " + here.raw() + "。"))
                    : Optional.empty();
        }
        List<Claim> cells = sheet.cells(measure);
        return cells.stream()
                .filter(other -> cells.size() >= LEAST_LINES && other.sameUnit(here) && isBeyond(other, here, most))
                .findFirst()
                .map(other -> notMost(claim, here, other, sheet.line(line), most))
                .or(() -> Optional.of(places.holds()));
    }

    private static boolean isBeyond(Claim other, Claim here, boolean most) {
        return most
                ? other.interval().low().compareTo(here.interval().high()) > 0
                : other.interval().high().compareTo(here.interval().low()) < 0;
    }

    private Judgement notMost(Claim claim, Claim here, Claim other, String name, boolean most) {
        return new Judgement(
                card().id(),
                card().kind(),
                Outcome.ERROR,
                List.of(claim.as("正文"), here.as("表内"), other.as("表内另一项")),
                other.raw() + (most ? " > " : " < ") + here.raw(),
                "正文说“" + name + "”" + (most ? "最高" : "最低") + "（" + claim.raw() + "），表中另一项 " + other.raw()
                        + (most ? " 更高。" : " 更低。"),
                "核对表中各项，或改正文的说法。",
                List.of(Cause.DIGIT_WRONG, Cause.OTHER_SCOPE));
    }
}
