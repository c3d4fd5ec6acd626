package org.lubanchi.benchmark;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.evaluation.SchemeEngine;
import org.lubanchi.engine.evaluation.SchemeScores;
import org.lubanchi.engine.evaluation.Subject;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

/** A scheme of two hundred points, a file like any other, scored for a country's schools beside one statement (方案基准). */
final class SchemeBenchmark {
    private static final int POINTS = 200;
    private static final BigDecimal LIMIT = new BigDecimal(5_000_000);
    /** The statement reckons in floating point, so that a school's total may part by a hundredth here and there. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private SchemeBenchmark() {}

    static List<Measured> measure(EvaluationLake lake, int schools, int runs) throws Exception {
        String file = lake.copied("points", rows(schools));
        String sql = statement(file);
        EvaluationScheme scheme = scheme();
        Cohort.Columns columns = columns(lake, file, schools);
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < schools; i++) {
            subjects.add(new Subject(new OrgUnitId("n" + (100_000 + i)), new LocalText("学校 " + i, "School " + i), ""));
        }
        compare(SchemeEngine.score(scheme, new Cohort(scheme, subjects, columns)), totals(lake, sql));
        List<Callable<?>> works = List.of(
                () -> SchemeEngine.score(scheme, new Cohort(scheme, subjects, columns)), () -> totals(lake, sql));
        List<Spread> spreads = Spread.inTurn(1, runs, works);
        String size = POINTS + " × " + schools;
        return List.of(
                Measured.alone(
                        "evaluation.scheme",
                        new LocalText("一份方案打分，" + size, "a scheme scored, " + size),
                        "us",
                        spreads.getFirst(),
                        Optional.of(LIMIT)),
                new Measured(
                        "evaluation.scheme.ratio",
                        new LocalText("同上，与一条浮点语句比", "the same beside one statement in floating point"),
                        "us",
                        spreads.getFirst(),
                        Optional.of(new Measured.Beside(
                                new LocalText("手写 DuckDB 语句", "hand-written DuckDB statement"), spreads.getLast())),
                        Optional.empty()));
    }

    private static void compare(SchemeScores ours, List<BigDecimal> theirs) {
        for (int i = 0; i < theirs.size(); i++) {
            BigDecimal total = ours.totals().get(i).points().orElseThrow();
            if (total.subtract(theirs.get(i)).abs().compareTo(TOLERANCE) > 0) {
                throw new IllegalStateException("school " + i + ": " + total + " and " + theirs.get(i));
            }
        }
    }

    /** Two hundred numbers of a school, one in twenty-three missing. */
    private static String rows(int schools) {
        StringBuilder select = new StringBuilder("SELECT s");
        for (int point = 0; point < POINTS; point++) {
            select.append(", CASE WHEN (s + ")
                    .append(point)
                    .append(") % 23 = 0 THEN NULL ELSE CAST((s * ")
                    .append(7919 + 2 * point)
                    .append(" + ")
                    .append(point * 131)
                    .append(") % 12007 AS DECIMAL(18, 2)) / 100 END::DECIMAL(18, 2) AS x")
                    .append(point);
        }
        return select + " FROM range(" + schools + ") AS t(s)";
    }

    /** Four functions in turn, each point half a point of a hundred. */
    private static String statement(String file) {
        StringBuilder total = new StringBuilder();
        for (int point = 0; point < POINTS; point++) {
            String x = "CAST(x" + point + " AS DOUBLE)";
            String points = switch (point % 4) {
                case 0 -> "least(" + x + " / 80, 1) * 0.5";
                case 1 -> "least(greatest((" + x + " - 20) / 60, 0), 1) * 0.5";
                case 2 -> x + " / max(" + x + ") OVER () * 0.5";
                default -> "CASE WHEN x" + point + " < 40 THEN 0 WHEN x" + point + " < 70 THEN 0.25 ELSE 0.5 END";
            };
            // least and greatest leave what is missing out, so it is asked first
            total.append(point == 0 ? "" : " + ")
                    .append("CASE WHEN x" + point + " IS NULL THEN 0 ELSE round(" + points + ", 2) END");
        }
        return "SELECT s, " + total + " AS total FROM '" + file + "' ORDER BY s";
    }

    private static List<BigDecimal> totals(EvaluationLake lake, String sql) throws java.sql.SQLException {
        List<BigDecimal> totals = new ArrayList<>();
        try (Statement statement = lake.duck().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                totals.add(result.getBigDecimal(2));
            }
        }
        return totals;
    }

    private static Cohort.Columns columns(EvaluationLake lake, String file, int schools) throws java.sql.SQLException {
        Map<String, List<Observed<Quantity>>> numbers = new LinkedHashMap<>();
        for (int point = 0; point < POINTS; point++) {
            numbers.put("x" + point, new ArrayList<>(schools));
        }
        try (Statement statement = lake.duck().createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM '" + file + "' ORDER BY s")) {
            while (result.next()) {
                for (int point = 0; point < POINTS; point++) {
                    BigDecimal value = result.getBigDecimal(point + 2);
                    numbers.getOrDefault("x" + point, List.of())
                            .add(
                                    value == null
                                            ? Observed.missing(MissingReason.NOT_REPORTED)
                                            : Observed.of(new Quantity(value, Unit.ONE)));
                }
            }
        }
        return new Cohort.Columns(numbers, Map.of(), Map.of());
    }

    /** A definitions folder with nothing but the scheme, read as every other is. */
    private static EvaluationScheme scheme() throws java.io.IOException {
        Path folder = Files.createTempDirectory("bench-scheme");
        write(folder.resolve("units.yaml"), "units:\n  - { unit: person, zh: 人, en: persons }\n");
        write(folder.resolve("dimensions.yaml"), "dimensions:\n  - { dimension: basics, zh: 基础, en: Basics }\n");
        write(
                folder.resolve("sources/bench.yaml"),
                "source: bench\n"
                        + "label: { zh: 基准, en: Bench }\n"
                        + "kind: guide\n"
                        + "status: verified\n"
                        + "note: { zh: 无, en: none }\n");
        write(folder.resolve("evaluations/bench.yaml"), text());
        EvaluationScheme scheme =
                EvaluationBenchmark.catalogue(folder).evaluation().requireScheme("bench");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
        return scheme;
    }

    private static void write(Path file, String text) throws java.io.IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private static String text() {
        StringBuilder text = new StringBuilder("""
            evaluation: bench
            label: { zh: 基准方案, en: Bench }
            note: { zh: 无, en: none }
            source: bench
            from: 2021
            total: 100
            decimals: 2
            inputs:
            """);
        StringBuilder nodes = new StringBuilder("nodes:\n");
        for (int point = 0; point < POINTS; point++) {
            text.append("  - { input: x").append(point).append(", label: { zh: 数, en: Number }, provider: school }\n");
            nodes.append("  - node: N")
                    .append(point)
                    .append("\n"
                            + "    label: { zh: 项, en: Point }\n"
                            + "    weight: 0.5\n"
                            + "    missing: zero\n"
                            + "    score: { value: x")
                    .append(point)
                    .append(", ")
                    .append(
                            switch (point % 4) {
                                case 0 -> "function: ratio_capped, target: 80";
                                case 1 -> "function: linear, from: 20, to: 80";
                                case 2 -> "function: share_of_best";
                                default ->
                                    "function: stepped, bands: [ { below: 40, points: 0 }, { from: 40, below: 70,"
                                            + " points: 0.25 }, { from: 70, points: 0.5 } ]";
                            })
                    .append(" }\n");
        }
        return text.append(nodes).toString();
    }
}
