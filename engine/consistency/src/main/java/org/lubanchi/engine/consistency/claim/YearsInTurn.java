package org.lubanchi.engine.consistency.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.number.ChineseNumeral;

/**
 * Values told year by year (逐年的数): 近三年在校生分别为 7200 人、7500 人、7860 人 are of the last three years, and 2022、2023 年分别为
 * of the years named.
 */
final class YearsInTurn {
    private static final WordedPattern RECENT =
            WordedPattern.of("分别|依次", "近([二两三四五\\d])年[^。；]{0,30}?(?:分别|依次)[为是达有]*$");
    private static final WordedPattern NAMED = WordedPattern.of(
            "分别|依次", "((?:(?:19|20)\\d{2}年?[、，和至]){1,5}(?:19|20)\\d{2}年)[^。；\\d]{0,30}?(?:分别|依次)[为是达有]*$");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final String MARKS = "、，和";
    private static final int REACH = 60;

    private YearsInTurn() {}

    /** The claims of a passage, those told year by year with the year of each. */
    static List<Claim> bind(List<Claim> claims, YearSpan report) {
        List<Claim> bound = new ArrayList<>(claims);
        for (int first = 0; first < bound.size(); first++) {
            Claim claim = bound.get(first);
            String before = claim.prose()
                    .text()
                    .substring(
                            Math.max(0, claim.token().start() - REACH),
                            claim.token().rawStart());
            List<Integer> years = years(before, report);
            if (years.size() >= 2 && run(bound, first) == years.size()) {
                for (int i = 0; i < years.size(); i++) {
                    bound.set(first + i, bound.get(first + i).inYear(years.get(i)));
                }
                first += years.size() - 1;
            }
        }
        return bound;
    }

    private static List<Integer> years(String before, YearSpan report) {
        Optional<MatchResult> named = NAMED.first(before);
        if (named.isPresent()) {
            return YEAR.matcher(named.get().group(1))
                    .results()
                    .map(year -> Integer.valueOf(year.group()))
                    .toList();
        }
        Optional<MatchResult> recent = RECENT.first(before);
        if (recent.isEmpty() || !report.isSingle()) {
            return List.of();
        }
        int many = number(recent.get().group(1)).orElse(0);
        List<Integer> years = new ArrayList<>();
        for (int back = many - 1; back >= 0; back--) {
            years.add(report.from() - back);
        }
        return years;
    }

    private static Optional<Integer> number(String text) {
        return Character.isDigit(text.charAt(0)) ? Optional.of(Integer.valueOf(text)) : ChineseNumeral.parse(text);
    }

    /** How many numbers of one unit stand one right behind the other. */
    private static int run(List<Claim> claims, int first) {
        int last = first;
        while (last + 1 < claims.size() && isNext(claims.get(last), claims.get(last + 1))) {
            last++;
        }
        return last - first + 1;
    }

    private static boolean isNext(Claim claim, Claim next) {
        int from = claim.token().end();
        int to = next.token().rawStart();
        return next.sameUnit(claim)
                && to == from + 1
                && MARKS.indexOf(claim.prose().text().charAt(from)) >= 0;
    }
}
