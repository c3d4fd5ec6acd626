package org.lubanchi.engine.consistency.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.number.NumberGrammar;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.passage.ReportView;

/** What carries over from passage to passage (上下文): the report's year, the school a case speaks of, the counts. */
final class ClaimContext {
    private static final WordSearch TITLE = WordSearch.of("报告|年报|公报|自评");
    private static final Pattern TITLE_YEAR = Pattern.compile("[(]?((?:19|20)\\d{2})年?度?[)]?");

    /** A school year is named by the year it begins in, as in tables. */
    private static final Pattern SCHOOL_YEAR = Pattern.compile("((?:19|20)\\d{2})[-—–~至](?:19|20)?\\d{2}学年度?");

    private static final Pattern YEAR_BESIDE_TEXT = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final int TITLE_PASSAGES = 6;
    private static final int LONGEST_TITLE = 40;

    private final Map<Integer, String> caseNames = new HashMap<>();
    private final Set<String> ownNames = new HashSet<>();
    private final Map<Integer, List<NumberToken>> tokens = new HashMap<>();
    private final YearSpan reportYear;
    private int order;
    private int sentence;

    ClaimContext(ReportView view) {
        readOwnNames(view, ownNames);
        Map<Integer, Integer> years = new HashMap<>();
        for (Passage passage : view.passages()) {
            List<NumberToken> found = NumberGrammar.find(passage.text());
            if (passage.kind() == Passage.Kind.BODY) {
                tokens.put(passage.index(), found);
            }
            for (NumberToken token : found) {
                boolean compared =
                        token.start() > 0 && "比较".indexOf(passage.text().charAt(token.start() - 1)) >= 0;
                if (token.kind() == NumberToken.Kind.YEAR && !compared) {
                    years.merge(token.value().intValue(), 1, Integer::sum);
                }
            }
            if (passage.inCase()) {
                List<Organisations.Mention> mentions = Organisations.find(passage.text());
                if (!mentions.isEmpty() && passage.kind() == Passage.Kind.BODY) {
                    caseNames.putIfAbsent(
                            passage.caseNumber(), mentions.getFirst().name());
                }
            }
        }
        this.reportYear = titleYear(view)
                .or(() -> yearBesideText(view.title()))
                .or(() -> mostNamed(years))
                .orElse(YearSpan.UNKNOWN);
    }

    /** The year in the title, the one before 年度 first: 2024 年发布的年度报告（2023 年度）is of 2023. */
    private static Optional<YearSpan> titleYear(ReportView view) {
        Optional<YearSpan> found = Optional.empty();
        for (Passage passage : view.passages().stream().limit(TITLE_PASSAGES).toList()) {
            String text = SCHOOL_YEAR.matcher(passage.text()).replaceAll("$1年度");
            Matcher year = TITLE_YEAR.matcher(text);
            boolean title =
                    text.length() <= LONGEST_TITLE && text.indexOf('。') < 0 && (TITLE.isIn(text) || year.matches());
            if (title && year.reset().find() && !year.find(year.end())) {
                year.reset();
                boolean ofYear = text.contains("年度)") || text.matches(".*\\d{4}年度.*");
                if (year.find() && (found.isEmpty() || ofYear)) {
                    found = Optional.of(YearSpan.of(Integer.parseInt(year.group(1)), false));
                }
            }
        }
        return found;
    }

    /** The year of a title that stands outside the text; a file name such as 年报20241103 names none. */
    private static Optional<YearSpan> yearBesideText(String title) {
        Matcher year = YEAR_BESIDE_TEXT.matcher(SCHOOL_YEAR.matcher(title).replaceAll("$1年度"));
        boolean one = TITLE.isIn(title) && year.find();
        int first = one ? Integer.parseInt(year.group(1)) : 0;
        return one && !year.find() ? Optional.of(YearSpan.of(first, false)) : Optional.empty();
    }

    private static Optional<YearSpan> mostNamed(Map<Integer, Integer> years) {
        return years.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(each -> YearSpan.of(each.getKey(), false));
    }

    /** The school whose report this is: named in a title line of the first passages, or on the line before it alone. */
    private static void readOwnNames(ReportView view, Set<String> names) {
        String before = "";
        for (Passage passage : view.passages().stream().limit(TITLE_PASSAGES).toList()) {
            String text = passage.text();
            if (text.length() <= LONGEST_TITLE && TITLE.isIn(text)) {
                String alone = before;
                Organisations.find(text).forEach(mention -> names.add(mention.name()));
                Organisations.find(before).stream()
                        .map(Organisations.Mention::name)
                        .filter(alone::equals)
                        .forEach(names::add);
            }
            before = text;
        }
    }

    /** The name under which claims are compared: empty for the report's own subject. */
    String subject(String name) {
        return ownNames.contains(name) ? "" : name;
    }

    /** The numbers of a passage of the body. */
    List<NumberToken> tokens(Passage passage) {
        return tokens.getOrDefault(passage.index(), List.of());
    }

    YearSpan reportYear() {
        return reportYear;
    }

    /** The school a case speaks of; a case that names none is a subject of its own. */
    String caseName(Passage passage) {
        return passage.inCase() ? caseNames.getOrDefault(passage.caseNumber(), "案例 " + passage.caseNumber()) : "";
    }

    int nextOrder() {
        return order++;
    }

    void nextSentence() {
        sentence++;
    }

    int sentence() {
        return sentence;
    }
}
