package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A share told beside a table, of a line it names in the table's total, follows from the table (正文所说表中占比): 财政拨款占总收入的
 * 81.6%.
 */
@AutoService(Relation.class)
public final class ShareOfTable implements Relation {
    /** 人员支出 | 占 | 总支出 | 的; what stands before 占 has no number of its own. */
    private static final Pattern SHARE = Pattern.compile(
            "^(?:(?:19|20)\\d{2}年)?(?:其中|而|但|可见|从表\\d*[-—.\\d]*可以?看出)?([^0-9%]{2,24}?)(?:合计|共)?(?:只|却|仅|约|就|则|便)*占(?:到|了|据)?([^0-9%]{0,16}?)(?:的(?:比例|比重)?)?(?:约|达|为|到|近|超过)*$");

    private static final Pattern WHOLE = Pattern.compile(
            "|.*(?:总|全年|全部|全校|全院|全市|全县|全区|全省|合计|整体|当年|本年).*|(?:年度)?(?:收入|支出|经费|学生|教师|人数|人次|培训|招生|集团|学校|学院|样本|取证人数).{0,2}");
    private static final Pattern COMPARED = Pattern.compile(".*(?:上年|去年|上学年|前一年|提高|增加|比重由|从).*");
    private static final Pattern TAIL = Pattern.compile("(?:所|的)$");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "share-of-table",
                "text_vs_table",
                new LocalText("正文所说的表中占比", "A share of a table told in the text"),
                new LocalText(
                        "正文说“表中某项占总数的 x%”而不再写出两个数的，x 等于表中该项除以合计。",
                        "Where the text tells the share of a table's line in its total without their numbers, it is that"
                                + " line over the total."),
                "表(某项) ÷ 表(合计) × 100%",
                "表 3 收支情况（单位：万元）\n收入项目 金额\n财政拨款 1500.0\n事业收入 300.0\n其他收入 200.0\n收入合计 2000.0\n\n财政拨款占总收入的 75.0%。\n",
                "表 3 收支情况（单位：万元）\n收入项目 金额\n财政拨款 1500.0\n事业收入 300.0\n其他收入 200.0\n收入合计 2000.0\n\n财政拨款占总收入的 57.0%。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        NearTables tables = NearTables.of(facts);
        for (Claim share : facts.textClaims()) {
            if (share.token().kind() != NumberToken.Kind.PERCENT || !NearTables.isOfReport(share)) {
                continue;
            }
            Matcher words = SHARE.matcher(NearTables.clauseBefore(share));
            if (words.matches()
                    && WHOLE.matcher(words.group(2)).matches()
                    && !COMPARED.matcher(words.group()).matches()) {
                String part = TAIL.matcher(words.group(1)).replaceFirst("");
                judgeShare(tables, share, part, words.group(2)).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private Optional<Judgement> judgeShare(NearTables tables, Claim share, String part, String whole) {
        String sentence = NearTables.sentenceBefore(share);
        String before = sentence.substring(0, Math.max(0, sentence.lastIndexOf(part)));
        for (Sheet sheet : tables.of(share)) {
            Optional<Integer> line =
                    sheet.named(part).or(() -> sheet.isMeasure(part) ? lastLine(sheet, before) : Optional.empty());
            Optional<Integer> total = sheet.total();
            if (line.isEmpty() || total.isEmpty() || line.get().equals(total.get())) {
                continue;
            }
            Optional<Judgement> held = holding(sheet, share, line.get(), total.get());
            if (held.isPresent()) {
                return held;
            }
            return sheet.measure(part + whole, share).flatMap(measure -> {
                Optional<Claim> one = sheet.cell(line.get(), measure);
                Optional<Claim> all = sheet.cell(total.get(), measure);
                return one.isPresent()
                                && all.isPresent()
                                && one.get().sameUnit(all.get())
                                && one.get().years().mayMeet(share.years())
                                && all.get().interval().isPositive()
                                && one.get().token().kind() == NumberToken.Kind.AMOUNT
                        ? Optional.of(verdict(share, one.get(), all.get())
                                .judgement("“" + sheet.line(line.get()) + "”占表中合计的比例"))
                        : Optional.empty();
            });
        }
        return Optional.empty();
    }

    /** 占三年总投入的 40.6% may be of any of the columns: where one makes it, it is that one. */
    private Optional<Judgement> holding(Sheet sheet, Claim share, int line, int total) {
        return IntStream.range(0, sheet.measures())
                .mapToObj(measure -> sheet.cell(line, measure)
                        .flatMap(one -> sheet.cell(total, measure)
                                .filter(all -> one.sameUnit(all)
                                        && one.token().kind() == NumberToken.Kind.AMOUNT
                                        && all.interval().isPositive())
                                .map(all -> verdict(share, one, all))))
                .flatMap(Optional::stream)
                .filter(verdict -> verdict.outcome() == Outcome.HOLDS)
                .findFirst()
                .map(verdict -> verdict.judgement(""));
    }

    /** 企业学徒人次只占 11.1%，收入却占 33.1%: the line that the clause before spoke of. */
    private static Optional<Integer> lastLine(Sheet sheet, String before) {
        String[] clauses = before.split("[，；]");
        return clauses.length == 0
                ? Optional.empty()
                : sheet.named(clauses[clauses.length - 1].replaceAll("[0-9.%].*", ""));
    }

    private Verdict verdict(Claim share, Claim part, Claim whole) {
        List<Evidence> ends = List.of(share.as("占比"), part.as("表内"), whole.as("合计"));
        String formula = part.raw() + " ÷ " + whole.raw() + " × 100%";
        return new Verdict(card(), part.interval().percentOf(whole.interval()), share, ends, formula);
    }
}
