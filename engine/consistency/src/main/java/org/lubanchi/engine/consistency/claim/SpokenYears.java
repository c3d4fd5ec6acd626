package org.lubanchi.engine.consistency.claim;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.number.NumberToken;

/** Of which year each number of a passage is spoken (所说的年): the last named before it, unless that is what it is compared with. */
final class SpokenYears {
    private static final WordedPattern LONG_TIME =
            WordedPattern.of("近|累计|以来|历年|年来|年起", "近[二两三四五六\\d]年|累计|以来|历年|[三四五]年来|(?:19|20)\\d{2}年起");

    /** 由 2022 年的 21.93 册降到 20.56 册: the year goes for this number only. */
    private static final Pattern FROM_YEAR = Pattern.compile("[由从]((?:19|20)\\d{2})年的$");

    private static final int LONGEST_FROM = 8;
    private static final Pattern TO_YEAR = Pattern.compile("[-—–~至到]+(\\d{4})");

    private final String text;
    private final List<NumberToken> tokens;
    private final YearSpan reportYear;
    private final PassageMarks longTimes;
    private final int[] yearBefore;

    SpokenYears(String text, List<NumberToken> tokens, YearSpan reportYear) {
        this.text = text;
        this.tokens = tokens;
        this.reportYear = reportYear;
        this.longTimes = new PassageMarks(LONG_TIME, text);
        this.yearBefore = yearsBefore();
    }

    /** For each number the last year spoken of before it; -1 where there is none. */
    private int[] yearsBefore() {
        int[] before = new int[tokens.size()];
        int last = -1;
        for (int i = 0; i < before.length; i++) {
            before[i] = last;
            boolean year = tokens.get(i).kind() == NumberToken.Kind.YEAR && !isComparison(tokens.get(i));
            last = year ? i : last;
        }
        return before;
    }

    /** The year a number is of; the report's own where its passage names none before it. */
    YearSpan of(int index, int sentenceStart) {
        int longTime = longTimes.last(sentenceStart, tokens.get(index).start());
        YearSpan found = YearSpan.UNKNOWN;
        if (yearBefore[index] >= 0) {
            NumberToken year = tokens.get(yearBefore[index]);
            longTime = year.start() > longTime + 4 ? -1 : longTime;
            found = span(year, year.start() >= sentenceStart);
        }
        if (longTime >= 0) {
            return new YearSpan(0, 9999, true);
        }
        Matcher from = FROM_YEAR
                .matcher(text)
                .region(
                        Math.max(sentenceStart, tokens.get(index).rawStart() - LONGEST_FROM),
                        tokens.get(index).rawStart());
        if (from.find()) {
            return YearSpan.of(Integer.parseInt(from.group(1)), true);
        }
        return found.from() > 0 ? found : reportYear;
    }

    /** A year in 较2022年 or 比2023年 is what is compared with, not what is spoken of. */
    private boolean isComparison(NumberToken year) {
        char before = year.start() > 0 ? text.charAt(year.start() - 1) : '。';
        return "较比于".indexOf(before) >= 0
                || ((before == '与' || before == '同') && text.startsWith("相比", year.end()))
                || ((before == '从' || before == '由') && text.startsWith("的", year.end()));
    }

    private YearSpan span(NumberToken token, boolean stated) {
        int from = token.value().intValue();
        Matcher to = TO_YEAR.matcher(text.substring(token.start(), token.end()));
        if (!to.find()) {
            return YearSpan.of(from, stated);
        }
        int last = Integer.parseInt(to.group(1));
        boolean schoolYear = last == from + 1 && text.startsWith("学年", token.end());
        return schoolYear ? YearSpan.of(from, stated) : new YearSpan(from, last, stated);
    }
}
