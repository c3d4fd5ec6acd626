package org.lubanchi.engine.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.appendix.AppendixRow;
import org.lubanchi.engine.definitions.appendix.AppendixTable;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Unit;

/** Writes the appendix tables (附表写作): every row, its figures of each year bound, and why where there is none. */
final class AppendixWriter {
    private static final String MARK = "＊";
    private static final String NOTE = MARK + " 行名凭记忆列出，未与正式表样核对。";
    private final Catalogue catalogue;
    private final FigurePrinter printer;
    private final ReportRequest request;
    private final UnitKind kind;
    private int anchors;

    AppendixWriter(Catalogue catalogue, FigurePrinter printer, ReportRequest request, UnitKind kind) {
        this.catalogue = catalogue;
        this.printer = printer;
        this.request = request;
        this.kind = kind;
    }

    /** The table of this name in the edition of the report year; nothing when that edition has none. */
    Optional<Block> write(String name) {
        return catalogue.listAppendicesIn(request.year().year()).stream()
                .filter(table -> table.id().endsWith("/" + name))
                .findFirst()
                .map(this::write);
    }

    private Block write(AppendixTable table) {
        String id = "a" + table.number();
        anchors = 0;
        List<TableCell> head =
                new ArrayList<>(List.of(TableCell.text("序号"), TableCell.text("指标"), TableCell.text("单位")));
        for (int back = table.years() - 1; back >= 0; back--) {
            head.add(new TableCell(
                    List.of(new TextRun((request.year().year() - back) + " 年")), 1, 1, true, Optional.empty()));
        }
        List<TableRow> rows = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        for (AppendixRow row : table.rows()) {
            boolean first = row.parent().map(begun::add).orElse(false);
            rows.add(row(id, row, first ? "其中：" : "", table.years()));
        }
        boolean marked = table.rows().stream().anyMatch(row -> row.evidence().marked());
        return new Block.Table(
                id,
                List.of(new TextRun("附表 " + table.number() + " " + table.label().zh())),
                List.of(new TableRow(head)),
                rows,
                marked ? List.of(new TextRun(NOTE)) : List.of(),
                Optional.empty());
    }

    /** A row; the first part of a whole begins with 其中, all parts stand back by one character. */
    private TableRow row(String id, AppendixRow row, String beginning, int years) {
        String label = (row.parent().isPresent() ? "　" : "")
                + beginning
                + row.label().zh()
                + (row.evidence().marked() ? MARK : "");
        String unit = row.unit().equals(Unit.ONE) ? "—" : row.unit().symbol().zh();
        List<TableCell> cells =
                new ArrayList<>(List.of(TableCell.text(row.number()), TableCell.text(label), TableCell.text(unit)));
        for (int back = years - 1; back >= 0; back--) {
            cells.add(TableCell.figure(cell(id, row, back)));
        }
        return new TableRow(cells);
    }

    private Inline cell(String id, AppendixRow row, int back) {
        Optional<String> indicator = row.figure().indicator();
        if (indicator.isEmpty() || !row.aggregation().holdsAt(kind)) {
            return new TextRun("—");
        }
        IndicatorDefinition definition =
                catalogue.findIndicator(indicator.get()).orElseThrow();
        int scale = definition.unit().placesTo(row.unit()).orElseThrow();
        FactKey key = new FactKey(
                definition.id(), request.unit(), new ReportYear(request.year().year() - back));
        int decimals = scale == 0 ? definition.decimals() : Math.max(2, definition.decimals());
        anchors++;
        return printer.print(id + "." + anchors, key, new PrintedForm(decimals, scale, false, false), "");
    }
}
