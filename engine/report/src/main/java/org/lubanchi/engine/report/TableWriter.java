package org.lubanchi.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.report.ReportBlock;
import org.lubanchi.engine.definitions.report.ReportBlock.Column;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** Writes the tables of a report and numbers them (表格写作): years down, indicators down, or units down. */
final class TableWriter {
    private final Catalogue catalogue;
    private final FigurePrinter printer;
    private final ReportRequest request;
    private int tables;
    private int anchors;

    TableWriter(Catalogue catalogue, FigurePrinter printer, ReportRequest request) {
        this.catalogue = catalogue;
        this.printer = printer;
        this.request = request;
    }

    /** One row a year, one column an indicator. */
    Block years(ReportBlock.YearTable table) {
        begin();
        List<TableRow> rows = new ArrayList<>();
        for (int back = table.years() - 1; back >= 0; back--) {
            List<TableCell> cells = new ArrayList<>(List.of(TableCell.text(String.valueOf(year(back)))));
            for (Column column : table.columns()) {
                cells.add(figure(column, request.unit(), back));
            }
            rows.add(new TableRow(cells));
        }
        return finished(table.caption(), headOf("年份", table.columns()), rows);
    }

    /** One row an indicator, with its unit; one column a year. */
    Block figures(ReportBlock.FigureTable table) {
        begin();
        List<TableCell> head = new ArrayList<>(List.of(TableCell.text("指标"), TableCell.text("单位")));
        for (int back = table.years() - 1; back >= 0; back--) {
            head.add(head(year(back) + " 年度"));
        }
        List<TableRow> rows = new ArrayList<>();
        for (Column row : table.rows()) {
            IndicatorDefinition indicator = indicator(row);
            List<TableCell> cells = new ArrayList<>(List.of(
                    TableCell.text(row.head().orElse(indicator.label().zh())),
                    TableCell.text(indicator.unit().symbol().zh())));
            for (int back = table.years() - 1; back >= 0; back--) {
                cells.add(figure(row, request.unit(), back));
            }
            rows.add(new TableRow(cells));
        }
        return finished(table.caption(), new TableRow(head), rows);
    }

    /** One row a unit below the report's and the whole last; nothing where no such unit stands below it. */
    Optional<Block> units(ReportBlock.UnitTable table) {
        List<ReportRequest.Part> parts = request.parts().stream()
                .filter(part -> part.kind() == table.kind())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        begin();
        List<TableRow> rows = new ArrayList<>();
        parts.forEach(part -> rows.add(unitRow(part.name().zh(), part.unit(), table.columns())));
        rows.add(unitRow(request.unitName().zh(), request.unit(), table.columns()));
        return Optional.of(finished(table.caption(), headOf(table.kind().label().zh(), table.columns()), rows));
    }

    private TableRow unitRow(String name, OrgUnitId unit, List<Column> columns) {
        List<TableCell> cells = new ArrayList<>(List.of(TableCell.text(name)));
        columns.forEach(column -> cells.add(figure(column, unit, 0)));
        return new TableRow(cells);
    }

    private void begin() {
        tables++;
        anchors = 0;
    }

    private Block finished(String caption, TableRow head, List<TableRow> rows) {
        return new Block.Table(
                "t" + tables,
                List.of(new TextRun("表 " + tables + " " + caption)),
                List.of(head),
                rows,
                List.of(),
                Optional.empty());
    }

    private TableRow headOf(String first, List<Column> columns) {
        List<TableCell> cells = new ArrayList<>(List.of(TableCell.text(first)));
        columns.forEach(column -> cells.add(head(headWithUnit(column))));
        return new TableRow(cells);
    }

    private static TableCell head(String words) {
        return new TableCell(List.of(new TextRun(words)), 1, 1, true, Optional.empty());
    }

    /** The column's head: its own words, or the indicator's label with the unit. */
    private String headWithUnit(Column column) {
        IndicatorDefinition indicator = indicator(column);
        boolean unitless = indicator.unit().code().equals("percent")
                || indicator.unit().code().equals("1");
        String unit = unitless ? "" : "（" + indicator.unit().symbol().zh() + "）";
        return column.head().orElse(indicator.label().zh()) + unit;
    }

    private TableCell figure(Column column, OrgUnitId unit, int back) {
        IndicatorDefinition indicator = indicator(column);
        String suffix = indicator.unit().code().equals("percent") ? "%" : "";
        anchors++;
        return TableCell.figure(printer.print(
                "t" + tables + "." + anchors,
                new FactKey(column.indicator(), unit, new ReportYear(year(back))),
                PrintedForm.decimals(indicator.decimals()),
                suffix));
    }

    private int year(int back) {
        return request.year().year() - back;
    }

    private IndicatorDefinition indicator(Column column) {
        return catalogue.requireIndicator(column.indicator());
    }
}
