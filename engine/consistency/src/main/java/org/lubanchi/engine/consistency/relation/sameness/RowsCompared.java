package org.lubanchi.engine.consistency.relation.sameness;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.consistency.relation.Verdict;
import org.lubanchi.engine.kernel.LocalText;

/**
 * What the text says of two lines of a table beside it follows from the table (正文比较表中两项): 甲比乙多 437 人, 甲是乙的 2.38 倍.
 */
@AutoService(Relation.class)
public final class RowsCompared implements Relation {
    private static final Pattern MORE = Pattern.compile(
            "^(?:(?:19|20)\\d{2}年)?([^0-9，。；]{2,24}?)比([^0-9，。；]{2,24}?)(多|少|高|低|大|小|增加|减少|高出|低于)(?:出|了|约)*$");
    private static final Pattern TIMES = Pattern.compile(
            "^(?:(?:19|20)\\d{2}年)?([^0-9，。；]{2,24}?)(?:约|大约|正好|恰好)*(?:是|为|相当于)([^0-9，。；]{2,24}?)的(?:约|近|大约)*$");

    /** 甲比乙多 647 元，是后者的 1.15 倍. */
    private static final Pattern LATTER = Pattern.compile("^(?:前者)?(?:约|大约)*(?:是|为|相当于)后者的(?:约|近|大约)*$");

    private static final Pattern PAIR =
            Pattern.compile("([^0-9，。；]{2,24}?)比([^0-9，。；]{2,24}?)(?:多|少|高|低|大|小)[^，。；]*，$");
    private static final Pattern EARLIER = Pattern.compile(".*(?:上年|去年|上学年|同期|前一年|上一年|\\d{4}年|预算|计划|目标|全国|全省).*");
    private static final Pattern FEWER = Pattern.compile("少|低|小|减少|低于");

    @Override
    public RelationCard card() {
        return new RelationCard(
                "rows-compared",
                "text_vs_table",
                new LocalText("正文比较表中两项", "Two lines of a table compared in the text"),
                new LocalText(
                        "正文说“甲比乙多 x”“甲是乙的 x 倍”而甲乙都是邻近一张表的行（列）名，x 由表中两数算得。",
                        "Where the text compares two lines that a table beside it names, the difference or multiple follows"
                                + " from the table."),
                "表(甲) − 表(乙) = x；表(甲) ÷ 表(乙) = x",
                "表 1 各专业部规模\n专业部 班级数 学生数\n机电部 18 768\n财经部 9 352\n农艺部 8 334\n\n学生最多的机电部比最少的农艺部多 434 人，机电部学生是农艺部的 2.3 倍。\n",
                "表 1 各专业部规模\n专业部 班级数 学生数\n机电部 18 768\n财经部 9 352\n农艺部 8 334\n\n学生最多的机电部比最少的农艺部多 443 人，机电部学生是农艺部的 2.3 倍。\n");
    }

    /** Two phrases that name lines, and what is said of them. */
    private record Said(String first, String second, boolean times, boolean fewer) {}

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        NearTables tables = NearTables.of(facts);
        for (Claim claim : facts.textClaims()) {
            boolean fits = claim.token().kind() == NumberToken.Kind.AMOUNT
                    || claim.token().kind() == NumberToken.Kind.MULTIPLE
                    || claim.token().kind() == NumberToken.Kind.PERCENTAGE_POINT;
            if (fits && NearTables.isOfReport(claim)) {
                said(claim).flatMap(said -> judgeSaid(tables, claim, said)).ifPresent(judgements::add);
            }
        }
        return judgements;
    }

    private static Optional<Said> said(Claim claim) {
        String clause = NearTables.clauseBefore(claim);
        boolean times = claim.token().kind() == NumberToken.Kind.MULTIPLE;
        if (times && LATTER.matcher(clause).matches()) {
            String sentence = NearTables.sentenceBefore(claim);
            String before = sentence.substring(0, sentence.length() - clause.length());
            int from = Math.max(before.lastIndexOf('；'), before.lastIndexOf('，', before.length() - 2)) + 1;
            Matcher pair = PAIR.matcher(before.substring(from));
            return pair.matches() ? Optional.of(new Said(pair.group(1), pair.group(2), true, false)) : Optional.empty();
        }
        Matcher words = (times ? TIMES : MORE).matcher(clause);
        if (!words.matches() || EARLIER.matcher(words.group(2)).matches()) {
            return Optional.empty();
        }
        boolean fewer = !times && FEWER.matcher(words.group(3)).matches();
        return Optional.of(new Said(words.group(1), words.group(2), times, fewer));
    }

    private Optional<Judgement> judgeSaid(NearTables tables, Claim claim, Said said) {
        for (Sheet sheet : tables.of(claim)) {
            Optional<Integer> first = sheet.named(said.first());
            Optional<Integer> second = sheet.named(said.second());
            if (first.isEmpty() || second.isEmpty() || first.get().equals(second.get())) {
                continue;
            }
            String clause = NearTables.clauseBefore(claim);
            String sentence = sheet.isSpokenOf(clause) ? clause : NearTables.sentenceBefore(claim);
            return sheet.measure(sentence, claim)
                    .flatMap(measure -> pair(sheet, first.get(), second.get(), measure))
                    .filter(pair ->
                            comparable(claim, pair) && pair.getFirst().years().mayMeet(claim.years()))
                    .map(pair -> verdict(claim, pair, said))
                    .filter(verdict -> verdict.outcome() == Outcome.HOLDS || sheet.isSpokenOf(sentence))
                    .map(verdict -> verdict.judgement(
                            "按表中“" + sheet.line(first.get()) + "”与“" + sheet.line(second.get()) + "”，"));
        }
        return Optional.empty();
    }

    private static Optional<List<Claim>> pair(Sheet sheet, int first, int second, int measure) {
        Optional<Claim> a = sheet.cell(first, measure);
        Optional<Claim> b = sheet.cell(second, measure);
        return a.isPresent() && b.isPresent() && a.get().sameUnit(b.get())
                ? Optional.of(List.of(a.get(), b.get()))
                : Optional.empty();
    }

    /** A multiple is of any two; a difference is of the number's own unit. */
    private static boolean comparable(Claim claim, List<Claim> pair) {
        Claim cell = pair.getFirst();
        return switch (claim.token().kind()) {
            case MULTIPLE -> pair.get(1).interval().isPositive();
            case PERCENTAGE_POINT -> cell.token().kind() == NumberToken.Kind.PERCENT;
            case AMOUNT, PERCENT, PERMILLE, RATIO, YEAR, NAME ->
                cell.token().kind() == NumberToken.Kind.AMOUNT
                        && (cell.unit().isEmpty() || cell.unit().equals(claim.unit()));
        };
    }

    private Verdict verdict(Claim claim, List<Claim> pair, Said said) {
        Claim a = said.fewer() ? pair.get(1) : pair.getFirst();
        Claim b = said.fewer() ? pair.getFirst() : pair.get(1);
        Interval expected =
                said.times() ? a.interval().over(b.interval()) : a.interval().minus(b.interval());
        List<Evidence> ends = List.of(claim.as("正文"), a.as("表内"), b.as("表内"));
        return new Verdict(card(), expected, claim, ends, a.raw() + (said.times() ? " ÷ " : " − ") + b.raw());
    }
}
