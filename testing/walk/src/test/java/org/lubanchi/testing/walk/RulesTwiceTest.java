package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.engine.sheet.SourceLayout;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.TableRow;
import org.lubanchi.engine.validation.RowValidator;
import org.lubanchi.engine.warehouse.LakeRow;

/** Every rule gives the same verdicts row by row and set by set, on random rows with missing values. */
class RulesTwiceTest {
    private static final int ROWS = 400;
    private static final ReportYear YEAR = new ReportYear(2023);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void everyRuleFailsTheSameRowsInBothEvaluators() throws IOException {
        try (Line line = new Line(folder)) {
            RowValidator validator = new RowValidator(line.catalogue::requireSource, line.catalogue::requireCodeList);
            int failures = 0;
            for (TableDefinition table : line.catalogue.tables().values()) {
                List<TableRow> rows = rows(table, line, new Random(table.id().hashCode()));
                Files.createDirectories(line.lake.root());
                Path file = line.lake.root().resolve(table.id() + ".parquet");
                line.warehouse.write(
                        table,
                        new OrgUnitId("s1"),
                        YEAR,
                        rows.stream()
                                .map(row -> new LakeRow(row.sourceRow(), row.values()))
                                .toList(),
                        file);
                for (RuleDefinition rule : line.catalogue.rules().values()) {
                    if (rule.table().equals(table.id()) && rule.holdsIn(YEAR.year())) {
                        List<Integer> inSql =
                                line.warehouse.failingRows(rule, table, new OrgUnitId("s1"), file, line.everything());
                        assertThat(inSql).as(rule.id()).isEqualTo(rowByRow(validator, rule, table, rows));
                        failures += inSql.size();
                    }
                }
            }
            assertThat(failures).as("rows that fail a rule").isGreaterThan(500);
        }
    }

    private static List<Integer> rowByRow(
            RowValidator validator, RuleDefinition rule, TableDefinition table, List<TableRow> rows) {
        TreeMap<String, String> columns = new TreeMap<>();
        table.fields().forEach(field -> columns.put(field.id(), "A"));
        TableReading reading = new TableReading(
                asList(table), new SourceLayout("random.xlsx", table.id(), columns), rows, List.of(), rows.size(), 0);
        return validator.validate(List.of(rule), reading, YEAR).stream()
                .map(issue ->
                        Integer.parseInt(((Place.Cell) issue.where()).address().substring(1)))
                .toList();
    }

    /** The rows of a form have no row numbers in their addresses, so a form is read here as a list. */
    private static TableDefinition asList(TableDefinition table) {
        return new TableDefinition(
                table.id(),
                table.label(),
                TableDefinition.Shape.LIST,
                table.grain(),
                table.key(),
                table.reportedBy(),
                table.period(),
                table.coverage(),
                table.source(),
                table.from(),
                table.fields());
    }

    private static List<TableRow> rows(TableDefinition table, Line line, Random random) {
        List<TableRow> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            rows.add(new TableRow(
                    row + 4,
                    table.fields().stream()
                            .map(field -> value(field, line, random))
                            .toList()));
        }
        return rows;
    }

    private static Observed<Value> value(FieldDefinition field, Line line, Random random) {
        if (random.nextInt(6) == 0) {
            MissingReason[] reasons = {MissingReason.NOT_REPORTED, MissingReason.NOT_APPLICABLE, MissingReason.WITHHELD
            };
            return Observed.missing(reasons[random.nextInt(reasons.length)]);
        }
        return Observed.of(
                switch (field.type()) {
                    case TEXT -> new Value.TextValue("x" + random.nextInt(4));
                    case CODE -> new Value.TextValue(code(field, line, random));
                    case INTEGER -> number(field, new BigDecimal(integer(random)));
                    case DECIMAL -> number(field, new BigDecimal(integer(random)).setScale(field.decimals()));
                    case DATE ->
                        new Value.DateValue(LocalDate.of(2023, 1 + random.nextInt(12), 1 + random.nextInt(28)));
                    case BOOLEAN -> new Value.BoolValue(random.nextBoolean());
                });
    }

    /** Small and large numbers, and years, so that bounds of every kind are met on both sides. */
    private static long integer(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(5) - 1;
            case 1 -> random.nextInt(100);
            case 2 -> 1900 + random.nextInt(220);
            default -> random.nextInt(1_000_000);
        };
    }

    private static Value number(FieldDefinition field, BigDecimal amount) {
        return new Value.NumberValue(new Quantity(amount, field.unit().orElse(Unit.ONE)));
    }

    private static String code(FieldDefinition field, Line line, Random random) {
        CodeList codes = line.catalogue.requireCodeList(field.codes().orElseThrow());
        return codes.entries().get(random.nextInt(codes.entries().size())).code();
    }
}
