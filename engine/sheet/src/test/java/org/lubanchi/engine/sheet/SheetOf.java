package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A sheet written out in a test. */
final class SheetOf implements RawSheet {
    private final String name;
    private final List<RawRow> rows = new ArrayList<>();

    private SheetOf(String name) {
        this.name = name;
    }

    /** A list or roster: title, coverage and these heads. */
    static SheetOf heads(String... heads) {
        return new SheetOf("专业设置表").row("标题").row("口径").row(heads);
    }

    /** A form: title, coverage and the heads of forms. */
    static SheetOf form() {
        return new SheetOf("校园与教学资源表").row("标题").row("口径").row("序号", "项目", "计量单位", "说明", "本年数");
    }

    static SheetOf named(String name) {
        return new SheetOf(name);
    }

    /** A row of texts; what is empty is blank. */
    SheetOf row(String... texts) {
        List<RawCell> cells = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                cells.add(new RawCell(rows.size() + 1, i + 1, texts[i], RawCell.Kind.TEXT));
            }
        }
        rows.add(new RawRow(rows.size() + 1, cells));
        return this;
    }

    /** Replaces or adds a cell of the last row. */
    SheetOf with(int column, String text, RawCell.Kind kind) {
        RawRow last = rows.removeLast();
        List<RawCell> cells = new ArrayList<>(last.cells());
        cells.removeIf(cell -> cell.column() == column);
        cells.add(new RawCell(last.number(), column, text, kind));
        rows.add(new RawRow(last.number(), cells));
        return this;
    }

    TableReading readAs(org.lubanchi.engine.definitions.TableDefinition table) {
        return SheetReading.read(table, Tables::codes, this, "鉴湖.xlsx");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Stream<RawRow> rows() {
        return rows.stream();
    }
}
