package org.lubanchi.adapter.office.document.open;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lubanchi.adapter.office.document.open.CsvTable.Column;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.kernel.FactKey;

/** Every bound figure of a report, one a row: where it stands, what it is bound to, what was printed. */
final class FigureRows {
    private static final List<Column> COLUMNS = List.of(
            new Column("section", "string"),
            new Column("block", "string"),
            new Column("anchor", "string"),
            new Column("indicator", "string"),
            new Column("indicator_zh", "string"),
            new Column("indicator_en", "string"),
            new Column("unit", "string"),
            new Column("report_year", "gYear"),
            new Column("value", "decimal"),
            new Column("unit_of_measure", "string"),
            new Column("decimals", "integer"),
            new Column("printed", "string"),
            new Column("absent", "string"));

    private final Function<String, Optional<IndicatorDefinition>> indicators;
    private final List<List<String>> rows = new ArrayList<>();
    private String section = "";

    FigureRows(Function<String, Optional<IndicatorDefinition>> indicators) {
        this.indicators = indicators;
    }

    CsvTable of(Document document) {
        for (Block block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                section = (heading.number() + " " + heading.plainText()).strip();
            }
            for (Inline inline : block.inlineRuns()) {
                if (inline instanceof FactRun run) {
                    row(block.id(), run);
                }
            }
        }
        return new CsvTable("figures.csv", "年报中绑定的数字 Bound figures of the report", COLUMNS, rows);
    }

    private void row(String block, FactRun run) {
        FactAnchor anchor = run.anchor();
        FactKey key = anchor.key();
        Optional<IndicatorDefinition> indicator = indicators.apply(key.indicator());
        Optional<BigDecimal> value = value(run);
        rows.add(List.of(
                section,
                block,
                anchor.id(),
                key.indicator(),
                indicator.map(each -> each.label().zh()).orElse(""),
                indicator.map(each -> each.label().en()).orElse(""),
                key.unit().value(),
                key.year().toString(),
                value.map(BigDecimal::toPlainString).orElse(""),
                indicator.map(each -> each.unit().symbol().zh()).orElse(""),
                value.isEmpty() ? "" : String.valueOf(anchor.form().decimals()),
                run.text(),
                value.isPresent() ? "" : run.text().replaceAll("[（）]", "")));
    }

    /** What the printed characters say, in the indicator's unit; nothing where the value is absent or withheld. */
    private static Optional<BigDecimal> value(FactRun run) {
        String number = ReportTables.number(run.text());
        return run.anchor().form().missing() || !number.matches("-?\\d+(\\.\\d+)?")
                ? Optional.empty()
                : Optional.of(new BigDecimal(number)
                        .movePointRight(run.anchor().form().scale()));
    }
}
