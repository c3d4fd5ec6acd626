package org.lubanchi.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lubanchi.adapter.duckdb.DuckDbWarehouse;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.evaluation.standard.ConditionVerdict;
import org.lubanchi.engine.evaluation.standard.FigureReadings;
import org.lubanchi.engine.evaluation.standard.StandardJudge;
import org.lubanchi.engine.evaluation.standard.StandardVerdict;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.ReadScope;

/** Nine conditions of a country's schools in five years, and a scheme of two hundred points, beside DuckDB (评价基准). */
final class EvaluationBenchmark {
    private static final String STANDARD = "operating_conditions_2022";
    private static final BigDecimal CONDITIONS_LIMIT = new BigDecimal(2_000_000);
    private final Catalogue catalogue;
    private final int schools;
    private final int runs;

    EvaluationBenchmark(Path definitions, int schools, int runs) throws IOException {
        this.catalogue = catalogue(definitions);
        this.schools = schools;
        this.runs = runs;
    }

    static Catalogue catalogue(Path definitions) throws IOException {
        return switch (CatalogueReader.read(definitions)) {
            case CatalogueReader.Result.Read read -> read.catalogue();
            case CatalogueReader.Result.Rejected rejected ->
                throw new IOException("definitions: " + rejected.problems());
        };
    }

    /** Both parts; the two sides must give the same before they are timed. */
    List<Measured> measure(EvaluationLake lake) throws Exception {
        List<Measured> measured = new ArrayList<>();
        try (DuckDbWarehouse warehouse = DuckDbWarehouse.open(lake.lake.root(), LakeUnderTest.MEMORY_MEGABYTES)) {
            measured.addAll(conditions(lake, warehouse));
        }
        measured.addAll(SchemeBenchmark.measure(lake, schools, runs));
        return measured;
    }

    private List<Measured> conditions(EvaluationLake lake, DuckDbWarehouse warehouse) throws Exception {
        String sql = statement(lake);
        List<Long> theirs = lake.ask(sql);
        List<Long> ours = met(lake, warehouse);
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("the two do not judge the same: " + ours + " and " + theirs);
        }
        List<Callable<?>> works = List.of(() -> met(lake, warehouse), () -> lake.ask(sql));
        List<Spread> spreads = Spread.inTurn(1, runs, works);
        String size = schools + " × " + EvaluationLake.YEARS;
        List<Measured> measured = new ArrayList<>();
        measured.add(Measured.alone(
                "evaluation.conditions",
                new LocalText("九项条件，" + size + "，从列存到结论", "nine conditions, " + size + ", from Parquet to verdicts"),
                "us",
                spreads.getFirst(),
                Optional.of(CONDITIONS_LIMIT)));
        measured.add(new Measured(
                "evaluation.conditions.ratio",
                new LocalText("同上，与一条手写语句比", "the same beside one hand-written statement"),
                "us",
                spreads.getFirst(),
                Optional.of(new Measured.Beside(
                        new LocalText("手写 DuckDB 语句", "hand-written DuckDB statement"), spreads.getLast())),
                Optional.empty()));
        return measured;
    }

    /** For each year how many schools meet each condition and all of them. */
    private List<Long> met(EvaluationLake lake, DuckDbWarehouse warehouse) {
        Standard standard =
                Objects.requireNonNull(catalogue.evaluation().standards().get(STANDARD), STANDARD);
        Set<String> indicators = standard.conditions().stream()
                .flatMap(condition -> condition.indicator().stream())
                .collect(Collectors.toSet());
        ReadScope scope = new ReadScope(Set.copyOf(lake.snapshots.units()), Sensitivity.INTERNAL, "benchmark");
        Figures figures = Figures.computeOnly(indicators, catalogue, lake.snapshots, lake.lake, warehouse, scope);
        List<OrgUnitId> judged = lake.snapshots.units().stream()
                .filter(unit -> !unit.value().equals(EvaluationLake.REGION))
                .toList();
        List<Long> counts = new ArrayList<>();
        for (ReportYear year : lake.snapshots.years()) {
            List<StandardVerdict> verdicts = judged.parallelStream()
                    .map(school -> StandardJudge.judge(
                            standard, new FigureReadings(figures, List.of(school), year), Optional.empty()))
                    .toList();
            for (int at = 0; at < standard.conditions().size(); at++) {
                int condition = at;
                counts.add(verdicts.stream()
                        .filter(verdict -> verdict.findings().get(condition).verdict() == ConditionVerdict.MET)
                        .count());
            }
            counts.add(verdicts.stream()
                    .filter(verdict -> verdict.verdict() == ConditionVerdict.MET)
                    .count());
        }
        return counts;
    }

    private static String statement(EvaluationLake lake) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EvaluationBenchmark.class.getResourceAsStream("evaluation-conditions.sql"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String table : List.of("campus_and_resources", "student_enrolment", "campus", "building", "teacher")) {
                text = text.replace("{" + table + "}", lake.files(table));
            }
            return text;
        }
    }
}
