package org.lubanchi.engine.consistency.relation.structure;

import com.google.auto.service.AutoService;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.WordedPattern;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.number.ChineseNumeral;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.ReportFacts;
import org.lubanchi.engine.kernel.LocalText;

/**
 * So many years, or days, since something began (历时): 始建于 1984 年 and 建校四十周年 in 2024; 12 月 4 日至 12 月 31 日，历时 28 天.
 *
 * <p>Whether the first year or day counts is left open where the words leave it open.
 */
@AutoService(Relation.class)
public final class YearsElapsed implements Relation {
    private static final String ID = "years-elapsed";
    private static final String KIND = "period";
    private static final String FOUNDED = "始建|创建|创办|建校|成立|组建|升格|开办|办学|设立|挂牌|合并|诞生|建成|投用";
    private static final String NUMBER = "([一二三四五六七八九十百]{1,4}|\\d{1,3})";
    private static final Pattern BEGAN = Pattern.compile("(" + FOUNDED + ")于?(\\d{3,6})(?!\\d)年?(?!第|[月日个所名])"
            + "|(?<!\\d)(\\d{4})年(?:\\d{1,2}月)?，?[^，。；\\d]{0,12}?(" + FOUNDED + ")");
    private static final WordedPattern SPAN = WordedPattern.of(
            "年|载",
            "(建校|办学|走过|历经|走完|升格|成立|组建|创办|创建|开办|建成|设立|迎来|举办|已有?|第)[^，。；:\\d]{0,10}?(?<![\\d.])" + NUMBER
                    + "(周年|个年头|年来|年(?:的)?(?:历史|历程|办学|时间)|载(?!体|明|入)|年(?=[，。；]|$))");
    private static final Pattern BODY = Pattern.compile("集团|学院|学校|公司|专业|中心|基地|工作室|联盟|项目");
    private static final Pattern VAGUE = Pattern.compile("举办|已有?|设立|建成");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])((?:19|20)\\d{2})年");
    private static final WordedPattern DAYS = WordedPattern.of(
            "天",
            "(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日[-—–~至到]+(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日[^。；\\d]{0,12}?(?:历时|为期|持续|前后|时长)(?:为|约)?(\\d{1,3})天");
    private static final WordedPattern MONTHS = WordedPattern.of(
            "满|整|历时|正好",
            "(?<!\\d)(\\d{4})年(\\d{1,2})月(?:起|开始|启动|以来)?(?:(?!\\d{4}年)[^。]){0,120}?[至到](\\d{4})年(\\d{1,2})月(?:底|末)?，?[^。；，\\d]{0,4}?(?:满|已满|整|历时|正好)"
                    + NUMBER + "(?:周)?年");

    @Override
    public RelationCard card() {
        return new RelationCard(
                ID,
                KIND,
                new LocalText("历时与起止相符", "How long ago it began"),
                new LocalText(
                        "一句里写明始建（成立、升格）的年份，又写多少周年、第几个年头、多少年来，与报告年度（或句中所说的年份）相符；写明起止日期的，天数、年数由起止算得。",
                        "Where a sentence tells when something began and for how long it has gone on, both agree with the"
                                + " year spoken of; days follow from the dates told."),
                "所说的年 − 起年 = n（第 n 个年头多 1）；止日 − 起日（+ 1）= 天数",
                "某校质量年报（2023 年度）\n2023 年是学校建校三十周年，学校创办于 1993 年。\n调查自 5 月 6 日至 5 月 20 日，历时 15 天。\n",
                "某校质量年报（2023 年度）\n2023 年是学校建校三十周年，学校创办于 1939 年。\n调查自 5 月 6 日至 5 月 20 日，历时 15 天。\n");
    }

    @Override
    public List<Judgement> judge(ReportFacts facts) {
        List<Judgement> judgements = new ArrayList<>();
        for (Passage passage : facts.view().passages()) {
            if (passage.kind() != Passage.Kind.BODY) {
                continue;
            }
            int from = 0;
            for (String sentence : passage.text().split("(?<=。)")) {
                years(facts, passage, from, sentence).ifPresent(judgements::add);
                from += sentence.length();
            }
            DAYS.all(passage.text()).forEach(found -> days(passage, found).ifPresent(judgements::add));
            MONTHS.all(passage.text()).forEach(found -> months(passage, found).ifPresent(judgements::add));
        }
        return judgements;
    }

    /** A year in which something began, by the word that says so. */
    private record Begin(String word, int year, int at, int length) {}

    private static Optional<Judgement> years(ReportFacts facts, Passage passage, int from, String sentence) {
        Optional<MatchResult> found = SPAN.first(sentence);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        MatchResult span = found.get();
        List<Begin> begins = begins(sentence, span);
        List<Begin> same = begins.stream()
                .filter(begin -> span.group(1).contains(begin.word()))
                .toList();
        List<Begin> meant = same.isEmpty() ? begins : same;
        Optional<Integer> told = ChineseNumeral.read(span.group(2));
        Optional<Integer> now = now(facts, sentence, begins);
        if (meant.size() != 1
                || told.isEmpty()
                || now.isEmpty()
                || isOfAnother(sentence, meant.getFirst().at(), span)) {
            return Optional.empty();
        }
        Begin begin = meant.getFirst();
        int years = now.get() - begin.year();
        boolean nth = span.group(1).equals("第");
        boolean whole = span.group(3).startsWith("周年");
        boolean fits = nth ? told.get() == years + 1 : told.get() == years || (!whole && told.get() == years + 1);
        List<Evidence> ends = List.of(
                evidence(passage, from + begin.at(), begin.length(), "起年"),
                evidence(passage, from + span.start(2), span.group(2).length(), "年数"));
        String formula = now.get() + " − " + begin.year() + (nth ? " + 1" : "");
        return Optional.of(judgement(fits, ends, formula, years + (nth ? 1 : 0), told.get(), "年"));
    }

    /** Whether a subject of its own, or a clause that leads elsewhere, stands between the beginning and the span. */
    private static boolean isOfAnother(String sentence, int began, MatchResult span) {
        int from = Math.min(began, span.start(1));
        int to = Math.max(began, span.start(1));
        String between = sentence.substring(from, to);
        long clauses = between.chars().filter(c -> c == '，').count();
        String clause = sentence.substring(Math.max(0, sentence.lastIndexOf('，', span.start(1)) + 1), span.start(1));
        boolean subject = began < span.start(1)
                && clauses > 0
                && BODY.matcher(clause)
                        .results()
                        .anyMatch(body -> !sentence.substring(0, began).contains(body.group()));
        return subject || (VAGUE.matcher(span.group(1)).matches() && clauses > 1);
    }

    /** The years in which something began; the year told with the span itself is when it is counted. */
    private static List<Begin> begins(String sentence, MatchResult span) {
        List<Begin> begins = new ArrayList<>();
        Matcher began = BEGAN.matcher(sentence);
        while (began.find()) {
            boolean first = began.group(2) != null;
            int at = first ? began.start(2) : began.start(3);
            int word = first ? began.start(1) : began.start(4);
            if (word < span.start() || word >= span.end()) {
                begins.add(new Begin(
                        first ? began.group(1) : began.group(4),
                        Integer.parseInt(first ? began.group(2) : began.group(3)),
                        at,
                        first ? began.group(2).length() : began.group(3).length()));
            }
        }
        return begins;
    }

    /** The last year the sentence tells besides, else the report's. */
    private static Optional<Integer> now(ReportFacts facts, String sentence, List<Begin> begins) {
        Optional<Integer> said = YEAR.matcher(sentence)
                .results()
                .filter(year -> begins.stream().noneMatch(begin -> begin.at() == year.start(1)))
                .map(year -> Integer.valueOf(year.group(1)))
                .max(Integer::compare);
        return said.or(() ->
                facts.reportYear().isSingle() ? Optional.of(facts.reportYear().from()) : Optional.empty());
    }

    private static Optional<Judgement> days(Passage passage, MatchResult found) {
        int year = found.group(1) == null ? 2001 : Integer.parseInt(found.group(1));
        int lastYear = found.group(4) == null ? year : Integer.parseInt(found.group(4));
        String lastMonth = found.group(5) == null ? found.group(2) : found.group(5);
        Optional<LocalDate> first = date(year, found.group(2), found.group(3));
        Optional<LocalDate> last = date(lastYear, lastMonth, found.group(6));
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        long between = ChronoUnit.DAYS.between(first.get(), last.get());
        int told = Integer.parseInt(found.group(7));
        List<Evidence> ends = List.of(
                evidence(passage, found.start(7), found.group(7).length(), "天数"),
                evidence(passage, found.start(2), found.end(6) - found.start(2), "起止"));
        boolean fits = told == between || told == between + 1;
        return between < 0
                ? Optional.empty()
                : Optional.of(judgement(fits, ends, "止日 − 起日 + 1", between + 1, told, "天"));
    }

    private static Optional<LocalDate> date(int year, String month, String day) {
        int inYear = Integer.parseInt(month);
        int inMonth = Integer.parseInt(day);
        return inYear < 1
                        || inYear > 12
                        || inMonth < 1
                        || inMonth > YearMonth.of(year, inYear).lengthOfMonth()
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, inYear, inMonth));
    }

    private static Optional<Judgement> months(Passage passage, MatchResult found) {
        int months = 12 * (Integer.parseInt(found.group(3)) - Integer.parseInt(found.group(1)))
                + Integer.parseInt(found.group(4))
                - Integer.parseInt(found.group(2));
        Optional<Integer> told = ChineseNumeral.read(found.group(5));
        if (told.isEmpty() || months < 0) {
            return Optional.empty();
        }
        List<Evidence> ends = List.of(
                evidence(passage, found.start(5), found.group(5).length(), "年数"),
                evidence(passage, found.start(1), 4, "起年"),
                evidence(passage, found.start(3), 4, "止年"));
        boolean fits = Math.abs(12 * told.get() - months) <= 1;
        return Optional.of(
                judgement(fits, ends, found.group(3) + " − " + found.group(1), months / 12, told.get(), "年"));
    }

    private static Evidence evidence(Passage passage, int at, int length, String role) {
        return new Evidence(
                passage.prose().spot(at, at + length), role, passage.text().substring(at, at + length));
    }

    private static Judgement judgement(
            boolean fits, List<Evidence> ends, String formula, long right, int told, String unit) {
        if (fits) {
            return Judgement.holds(ID, KIND, ends);
        }
        return new Judgement(
                ID,
                KIND,
                Outcome.ERROR,
                ends,
                formula + " = " + right + " ≠ " + told,
                "按起止算得 " + right + " " + unit + "，文中写 " + told + " " + unit + "。",
                "核对起止的年份、日期，或改正" + unit + "数。",
                List.of(Cause.DIGIT_WRONG, Cause.DIGITS_TRANSPOSED, Cause.OTHER_YEAR));
    }
}
