package org.lubanchi.engine.consistency.relation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.WordSearch;
import org.lubanchi.engine.consistency.passage.Grid;

/** The row or column of a table that says it is the total of the others (合计行、合计列). */
public final class TotalRow {
    private static final WordSearch TOTAL = WordSearch.of("合计|总计|小计|总数|总和|共计");
    private static final Pattern WHOLE = Pattern.compile("全[市县区校院省部州]|全集团|总体|累计|全年|[^均]{0,4}总人数|总人次");

    /** A row that may be the total: the body whose parts the others are. */
    private static final Pattern BODY = Pattern.compile("集团|学院|学校|总校|公司|全部|整体|总");

    private static final Pattern BRACKET = Pattern.compile("[(（][^)）]*[)）]");

    private TotalRow() {}

    /** Whether a label or head says that it is a total. */
    public static boolean isTotal(String words) {
        String bare = withoutBrackets(words);
        return TOTAL.isIn(bare) || WHOLE.matcher(bare).matches();
    }

    private static String withoutBrackets(String words) {
        boolean bracket = words.indexOf('(') >= 0 || words.indexOf('（') >= 0;
        return bracket ? BRACKET.matcher(words).replaceAll("") : words;
    }

    /** The total row of a table: the last that says so, else the first; else one that names the whole body. */
    public static Optional<Integer> of(Grid grid) {
        if (grid.rows().size() < 2) {
            return Optional.empty();
        }
        int last = grid.rows().size() - 1;
        for (int row : new int[] {last, 0}) {
            if (isTotal(grid.rows().get(row).label())) {
                return Optional.of(row);
            }
        }
        for (int row : new int[] {last, 0}) {
            if (BODY.matcher(withoutBrackets(grid.rows().get(row).label())).matches()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }
}
