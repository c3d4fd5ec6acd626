package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.duckdb.DuckDbRowSieve;
import org.lubanchi.adapter.duckdb.DuckDbWarehouse;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.SheetPlace;
import org.lubanchi.engine.sheet.TableRow;
import org.lubanchi.engine.validation.PlainRows;
import org.lubanchi.engine.validation.PlainSheet;
import org.lubanchi.engine.validation.RowValidator;
import org.lubanchi.engine.warehouse.LakeRow;
import org.lubanchi.engine.warehouse.RowSieve;

/** A large text table is judged through the sieve as it is row by row: the same problems in the same words, and the same bytes in the lake. */
class SievedTwiceTest {
    private static final int ROWS = 1_200;
    private static final ReportYear YEAR = new ReportYear(2023);
    private static final RowSieve.Owner OWNER = new RowSieve.Owner(new OrgUnitId("sx-s01"), YEAR);
    private static final List<String> ODD = List.of(
            "",
            "不适用",
            "withheld",
            "约100",
            "-3",
            "1.5",
            "007",
            "1,200",
            "９９",
            " 5",
            "1e3",
            "99999999999999",
            "2023-13-40",
            "2023/9/1",
            "1899-01-01",
            "是",
            "YES",
            "无此代码",
            "a b",
            "'=1+1",
            "0");

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void everyTableIsJudgedThroughTheSieveAsRowByRow() throws IOException {
        try (Line line = new Line(folder)) {
            PlainRows plain = new PlainRows(
                    new RowValidator(line.catalogue::requireSource, line.catalogue::requireCodeList),
                    line.catalogue::requireCodeList);
            int problems = 0;
            for (TableDefinition table : line.catalogue.tables().values()) {
                if (table.shape() != TableDefinition.Shape.FORM) {
                    problems += judgedTwice(table, line, plain);
                }
            }
            assertThat(problems).isGreaterThan(2_000);
        }
    }

    /** What was found, and where the rows that may be loaded were written. */
    private record Judged(PlainRows.Found found, Path stored) {}

    private int judgedTwice(TableDefinition table, Line line, PlainRows plain) throws IOException {
        List<List<String>> rows = rows(table, line, new Random(table.id().hashCode()));
        List<RuleDefinition> rules = line.catalogue.rules().values().stream()
                .filter(rule -> rule.table().equals(table.id()) && rule.holdsIn(YEAR.year()))
                .toList();
        Judged byRow = byRow(table, plain, rules, rows);
        List<CodeList> codes = table.fields().stream()
                .flatMap(field -> field.codes().stream())
                .distinct()
                .map(line.catalogue::requireCodeList)
                .toList();
        Judged sifted = sifted(plain, new RowSieve.Mesh(table, codes, rules), rows);
        assertThat(sifted.found()).as(table.id()).isEqualTo(byRow.found());
        assertThat(sifted.stored()).as(table.id()).hasSameBinaryContentAs(byRow.stored());
        return byRow.found().issues().size();
    }

    private static PlainSheet sheet(TableDefinition table) {
        return PlainSheet.of(table, new SheetPlace("a.csv", table.id()));
    }

    private Judged byRow(TableDefinition table, PlainRows plain, List<RuleDefinition> rules, List<List<String>> rows) {
        List<LakeRow> read = new ArrayList<>();
        Iterator<PlainRows.TextRow> texts = IntStream.range(0, rows.size())
                .mapToObj(i -> new PlainRows.TextRow(i + 2, rows.get(i)))
                .iterator();
        PlainRows.Found found = plain.judge(table, rules, YEAR, sheet(table), texts, row -> read.add(lake(row)));
        Path stored = folder.resolve(table.id() + "-read.parquet");
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(folder, 256)) {
            warehouse.write(table, OWNER.unit(), OWNER.year(), read, stored);
        }
        return new Judged(found, stored);
    }

    private Judged sifted(PlainRows plain, RowSieve.Mesh mesh, List<List<String>> rows) throws IOException {
        TableDefinition table = mesh.table();
        Path stored = folder.resolve(table.id() + "-sifted.parquet");
        RowSieve.TextFile file = new RowSieve.TextFile(
                written(table, rows),
                IntStream.rangeClosed(1, table.fields().size()).boxed().toList());
        PlainRows.Found found = new DuckDbRowSieve(folder, 256).sieve(file, mesh, OWNER, sieving -> {
            assertThat(sieving.rows()).as(table.id()).isEqualTo(rows.size());
            PlainRows.Found odd = plain.judge(
                    table, mesh.rules(), YEAR, sheet(table), texts(sieving.odd()), row -> sieving.keep(lake(row)));
            sieving.write(stored);
            return odd;
        });
        return new Judged(found, stored);
    }

    private static LakeRow lake(TableRow row) {
        return new LakeRow(row.sourceRow(), row.values());
    }

    private Path written(TableDefinition table, List<List<String>> rows) throws IOException {
        List<String> heads = table.fields().stream().map(FieldDefinition::id).toList();
        return Files.writeString(
                folder.resolve(table.id() + ".csv"),
                Stream.concat(Stream.of(heads), rows.stream())
                        .map(row ->
                                row.stream().map(text -> '"' + text + '"').collect(Collectors.joining(",", "", "\n")))
                        .collect(Collectors.joining()));
    }

    private static Iterator<PlainRows.TextRow> texts(Iterator<RowSieve.OddRow> odd) {
        List<PlainRows.TextRow> rows = new ArrayList<>();
        odd.forEachRemaining(row -> rows.add(new PlainRows.TextRow(row.sourceRow(), row.texts())));
        return rows.iterator();
    }

    private static List<List<String>> rows(TableDefinition table, Line line, Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<String> row = new ArrayList<>();
            for (FieldDefinition field : table.fields()) {
                row.add(random.nextInt(15) == 0 ? ODD.get(random.nextInt(ODD.size())) : fit(field, line, random));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String fit(FieldDefinition field, Line line, Random random) {
        return switch (field.type()) {
            case CODE -> {
                var entries = line.catalogue
                        .requireCodeList(field.codes().orElseThrow())
                        .entries();
                yield entries.get(random.nextInt(entries.size())).code();
            }
            case INTEGER -> String.valueOf(random.nextInt(300));
            case DECIMAL -> random.nextInt(300) + (field.decimals() > 0 ? "." + random.nextInt(10) : "");
            case BOOLEAN -> random.nextBoolean() ? "是" : "否";
            case DATE -> "20" + (10 + random.nextInt(16)) + "-09-0" + (1 + random.nextInt(9));
            case TEXT -> "文字" + random.nextInt(400);
        };
    }
}
