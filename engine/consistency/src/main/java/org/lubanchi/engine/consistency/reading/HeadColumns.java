package org.lubanchi.engine.consistency.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the stacked lines of a table's head together into columns (多行表头).
 *
 * <p>The words of the head stand in reading order, a long head broken over several lines. Of all ways to join neighbours
 * into as many heads as the rows have columns, the one is taken whose heads are of even length, fit the figures below
 * (a column of percents is headed by a rate or share, a column of years by 年) and do not begin in mid-word.
 */
final class HeadColumns {
    private static final Pattern RATE = Pattern.compile(".*(?:率|比|占|%|例|覆盖面).*");
    private static final Pattern YEAR = Pattern.compile(".*(?:年|学期|届|项目|指标|类别|学校|单位|区域|地区|名称).*");
    private static final Pattern FRAGMENT = Pattern.compile("^(?:及以|以上|以下|人数|数量?|比例|情况|称|师|生|的|[)）(（]).*");
    private static final int MISFIT = 60;
    private static final int MID_WORD = 25;
    private static final int IMPOSSIBLE = 1_000_000;

    private final List<Word> words;
    private final List<ColumnKind> columns;

    /** Heads of more words are left as they stand. */
    private static final int MOST_WORDS = 200;

    /** What stands in a column of the body. */
    enum ColumnKind {
        LABEL,
        YEARS,
        PERCENTS,
        FIGURES
    }

    /** A word of the head: its line, its place there. */
    record Word(CellLine.Cell cell, TextLine line) {}

    HeadColumns(List<Word> words, List<ColumnKind> columns) {
        this.words = List.copyOf(words);
        this.columns = List.copyOf(columns);
    }

    /** One group of words a column; empty when the head cannot be matched to the columns. */
    List<List<Word>> columns() {
        int n = columns.size();
        int m = words.size();
        if (m < n || m > MOST_WORDS) {
            return List.of();
        }
        int[][] best = new int[n + 1][m + 1];
        int[][] cut = new int[n + 1][m + 1];
        for (int[] row : best) {
            Arrays.fill(row, IMPOSSIBLE);
        }
        best[0][0] = 0;
        for (int c = 1; c <= n; c++) {
            for (int to = c; to <= m; to++) {
                for (int from = c - 1; from < to; from++) {
                    int cost = best[c - 1][from] + cost(from, to, columns.get(c - 1));
                    if (cost < best[c][to]) {
                        best[c][to] = cost;
                        cut[c][to] = from;
                    }
                }
            }
        }
        return best[n][m] >= IMPOSSIBLE ? List.of() : groups(cut, n, m);
    }

    private List<List<Word>> groups(int[][] cut, int n, int m) {
        List<List<Word>> groups = new ArrayList<>();
        int to = m;
        for (int c = n; c >= 1; c--) {
            int from = cut[c][to];
            groups.addFirst(words.subList(from, to));
            to = from;
        }
        return groups;
    }

    private int cost(int from, int to, ColumnKind kind) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from
                    && words.get(i).line().number() == words.get(i - 1).line().number()) {
                return IMPOSSIBLE;
            }
            text.append(words.get(i).cell().text());
        }
        String head = text.toString();
        int cost = head.length() * head.length();
        boolean rate = RATE.matcher(head).matches();
        if ((kind == ColumnKind.PERCENTS && !rate)
                || (kind == ColumnKind.YEARS && !YEAR.matcher(head).matches())) {
            cost += MISFIT;
        }
        if (kind == ColumnKind.FIGURES && rate && !head.endsWith("比")) {
            cost += MISFIT;
        }
        if (kind == ColumnKind.YEARS && head.length() > 4) {
            cost += MISFIT;
        }
        return FRAGMENT.matcher(head).matches() ? cost + MID_WORD : cost;
    }
}
