package org.lubanchi.engine.report.narrative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What changed between two texts (文字差异), in the order of reading: a Chinese character, a number or a Latin word is
 * kept, taken out or put in as a whole.
 */
public final class TextDifference {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]+|[0-9][0-9.,]*|.", Pattern.DOTALL);
    /** Beyond so many comparisons the middle is told as taken out and put in as a whole. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private TextDifference() {}

    /** What happened to a run of characters. */
    public enum Change {
        KEPT,
        TAKEN_OUT,
        PUT_IN
    }

    /** A run of characters with what happened to it (差异片段). */
    public record Run(Change change, String text) {}

    /** The runs that lead from one text to the other; equal texts give one kept run. */
    public static List<Run> between(String before, String after) {
        List<String> old = tokens(before);
        List<String> fresh = tokens(after);
        int head = 0;
        while (head < old.size() && head < fresh.size() && old.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head
                && tail < fresh.size() - head
                && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        List<Run> runs = new ArrayList<>();
        old.subList(0, head).forEach(token -> runs.add(new Run(Change.KEPT, token)));
        runs.addAll(middle(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail)));
        old.subList(old.size() - tail, old.size()).forEach(token -> runs.add(new Run(Change.KEPT, token)));
        return joined(runs);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static List<Run> middle(List<String> old, List<String> fresh) {
        List<Run> runs = new ArrayList<>();
        if ((long) old.size() * fresh.size() > MOST_COMPARISONS) {
            old.forEach(token -> runs.add(new Run(Change.TAKEN_OUT, token)));
            fresh.forEach(token -> runs.add(new Run(Change.PUT_IN, token)));
            return runs;
        }
        int[][] common = commonFrom(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                runs.add(new Run(Change.KEPT, old.get(i)));
                i++;
                j++;
            } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                runs.add(new Run(Change.TAKEN_OUT, old.get(i)));
                i++;
            } else {
                runs.add(new Run(Change.PUT_IN, fresh.get(j)));
                j++;
            }
        }
        return runs;
    }

    /** How long the longest common sequence of the ends from here on is. */
    private static int[][] commonFrom(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (Run run : runs) {
            if (!joined.isEmpty() && joined.getLast().change() == run.change()) {
                joined.set(
                        joined.size() - 1,
                        new Run(run.change(), joined.getLast().text() + run.text()));
            } else {
                joined.add(run);
            }
        }
        return Collections.unmodifiableList(joined);
    }
}
