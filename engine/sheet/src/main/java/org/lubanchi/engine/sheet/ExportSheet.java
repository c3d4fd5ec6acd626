package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.register.RegisterExport.FieldMapping;
import org.lubanchi.engine.definitions.register.RegisterExport.Origin;
import org.lubanchi.engine.definitions.register.RegisterExport.RowCondition;
import org.lubanchi.engine.definitions.register.RegisterExport.TableMapping;
import org.lubanchi.engine.kernel.ReportYear;

/** Another system's sheet as if it had been filled into our template: a column a field, rows where they were. */
final class ExportSheet implements RawSheet {
    private static final int YEAR_DIGITS = 4;

    private final TableMapping mapping;
    private final ExportHeads heads;
    private final RawSheet sheet;
    private final ReportYear year;
    private final List<FieldMapping> given;
    private long leftOut;

    ExportSheet(TableMapping mapping, ExportHeads heads, RawSheet sheet, ReportYear year) {
        this.mapping = mapping;
        this.heads = heads;
        this.sheet = sheet;
        this.year = year;
        this.given = mapping.fields().stream()
                .filter(field -> field.origin()
                        .reads()
                        .map(head -> heads.column(head).isPresent())
                        .orElse(true))
                .toList();
    }

    /** The fields it gives out. */
    Set<String> given() {
        return given.stream().map(FieldMapping::field).collect(Collectors.toUnmodifiableSet());
    }

    /** Letters of the columns given out, and of those they were taken from. */
    SortedMap<String, String> sourceColumns() {
        TreeMap<String, String> columns = new TreeMap<>();
        for (int i = 0; i < given.size(); i++) {
            OptionalInt from = given.get(i).origin().reads().map(heads::column).orElse(OptionalInt.empty());
            if (from.isPresent()) {
                columns.put(CellAddress.column(i + 1), CellAddress.column(from.getAsInt()));
            }
        }
        return columns;
    }

    /** Rows that were passed over because they belong elsewhere. */
    long leftOut() {
        return leftOut;
    }

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public Stream<RawRow> rows() {
        leftOut = 0;
        return sheet.rows().filter(row -> row.number() >= heads.row()).flatMap(this::row);
    }

    private Stream<RawRow> row(RawRow row) {
        if (row.number() == heads.row()) {
            List<RawCell> cells = new ArrayList<>();
            for (int i = 0; i < given.size(); i++) {
                cells.add(new RawCell(row.number(), i + 1, given.get(i).field(), RawCell.Kind.TEXT));
            }
            return Stream.of(new RawRow(row.number(), cells));
        }
        Map<Integer, RawCell> cells = new HashMap<>();
        row.cells().forEach(cell -> cells.put(cell.column(), cell));
        if (cells.values().stream().allMatch(cell -> Folding.plain(cell.text()).isEmpty())) {
            return Stream.empty();
        }
        if (!mapping.only().stream().allMatch(condition -> holds(condition, cells))) {
            leftOut++;
            return Stream.empty();
        }
        List<RawCell> made = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            made.add(cell(row.number(), i + 1, given.get(i).origin(), cells));
        }
        return Stream.of(new RawRow(row.number(), made));
    }

    private boolean holds(RowCondition condition, Map<Integer, RawCell> cells) {
        OptionalInt column = heads.column(condition.column());
        return column.isEmpty() || condition.holds(text(cells, column.getAsInt()));
    }

    private static String text(Map<Integer, RawCell> cells, int column) {
        RawCell cell = cells.get(column);
        return cell == null ? "" : Folding.plain(cell.text());
    }

    private RawCell cell(int row, int column, Origin origin, Map<Integer, RawCell> cells) {
        return switch (origin) {
            case Origin.Constant constant -> new RawCell(row, column, constant.text(), RawCell.Kind.TEXT);
            case Origin.Column copied -> copied(row, column, copied, cells);
            case Origin.Grade grade ->
                new RawCell(
                        row,
                        column,
                        grade(text(cells, heads.column(grade.column()).orElse(0))),
                        RawCell.Kind.TEXT);
        };
    }

    private RawCell copied(int row, int column, Origin.Column origin, Map<Integer, RawCell> cells) {
        int from = heads.column(origin.column()).orElse(0);
        RawCell source = cells.getOrDefault(from, RawCell.blank(row, from));
        String text = Folding.plain(source.text());
        if (text.isEmpty()) {
            return origin.blank()
                    .map(blank -> new RawCell(row, column, blank, RawCell.Kind.TEXT))
                    .orElse(RawCell.blank(row, column));
        }
        String listed = origin.codes().get(text);
        if (listed != null) {
            return new RawCell(row, column, listed, RawCell.Kind.TEXT);
        }
        String cut = cut(text, origin);
        return cut.equals(text)
                ? new RawCell(row, column, source.text(), source.kind())
                : new RawCell(row, column, origin.codes().getOrDefault(cut, cut), RawCell.Kind.TEXT);
    }

    private static String cut(String text, Origin.Column origin) {
        Optional<Integer> end = origin.until().map(text::indexOf).filter(at -> at > 0);
        String before = end.map(at -> text.substring(0, at)).orElse(text);
        return origin.first()
                .filter(count -> count < before.length())
                .map(count -> before.substring(0, count))
                .orElse(before);
    }

    /** A text without a year at its beginning stays as it is, so that it is told as what it is. */
    private String grade(String text) {
        boolean dated = text.length() >= YEAR_DIGITS
                && text.chars().limit(YEAR_DIGITS).allMatch(sign -> sign >= '0' && sign <= '9');
        return dated ? Integer.toString(year.year() - Integer.parseInt(text.substring(0, YEAR_DIGITS)) + 1) : text;
    }
}
