package org.lubanchi.engine.consistency.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.outline.Characters;

/**
 * A row that holds two quantities (一格两数): 教学班/平均班额 80 / 45.6 is read as two rows. A second name that only says 生均 is of
 * what the first one counts.
 */
final class TwoInOne {
    private static final String ONE = "\\d[\\d,]*(?:\\.\\d+)?%?";
    private static final Pattern TWO = Pattern.compile("((?!(?:19|20)\\d{2} */)" + ONE + ") */ *(" + ONE + ")");
    private static final Pattern LABEL =
            Pattern.compile("([^/()（）]+)([(（][^()（）]*[)）])?/([^/()（）]+)([(（][^()（）]*[)）])?");
    private static final Pattern BARE_AVERAGE = Pattern.compile("[生人班师校户]均");

    private TwoInOne() {}

    /** Whether a cell holds two figures. */
    static boolean isTwo(String text) {
        return TWO.matcher(Characters.normal(text).strip()).matches();
    }

    /** The row, or the two it holds. */
    static List<Grid.Row> rows(Grid.Row row) {
        Matcher label = LABEL.matcher(row.label());
        boolean two = label.matches()
                && !row.cells().isEmpty()
                && row.cells().stream()
                        .allMatch(cell -> TWO.matcher(cell.text()).matches());
        if (!two) {
            return List.of(row);
        }
        String unit = label.group(2) == null ? "" : label.group(2);
        boolean bare = BARE_AVERAGE.matcher(label.group(3)).matches();
        String second = label.group(3) + (bare ? label.group(1) : "");
        String itsUnit = label.group(4) == null ? bare ? unit : "" : label.group(4);
        return List.of(part(row, label.group(1) + unit, 1), part(row, second + itsUnit, 2));
    }

    private static Grid.Row part(Grid.Row row, String label, int group) {
        List<Prose> cells = new ArrayList<>();
        for (Prose cell : row.cells()) {
            Matcher two = TWO.matcher(cell.text());
            cells.add(two.matches() ? cell.part(two.start(group), two.end(group)) : cell);
        }
        return new Grid.Row(label, row.labelProse(), cells);
    }
}
