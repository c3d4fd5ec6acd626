package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.benchmark.HandWritten;
import org.lubanchi.benchmark.IndicatorBenchmark;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** One statement of SQL, written by hand and apart, agrees with the program on every indicator at every unit. */
class IndicatorOracleTest {
    private static final Set<String> FIRST_TABLES = Set.of(
            "campus_and_resources",
            "graduate_destination",
            "programme_offering",
            "region_profile",
            "student_enrolment",
            "teacher",
            "training_class",
            "training_participation");

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void everyIndicatorAgreesWithSqlWrittenByHand() throws IOException, SQLException {
        try (Line line = new Line(folder)) {
            line.loadYear(2022, 5);
            line.loadYear(2023, 5);
            Map<FactKey, Optional<BigDecimal>> byHand = byHand(line);
            Figures figures = line.figures();

            assertThat(IndicatorBenchmark.differing(figures, byHand)).isEmpty();
            assertThat(byHand.values().stream().filter(Optional::isPresent).count())
                    .as("values that are there, of five units in two years")
                    .isGreaterThan(400);
            Set<String> uncovered = indicatorsOfTheFirstTables(line);
            byHand.keySet().forEach(key -> uncovered.remove(key.indicator()));
            assertThat(uncovered)
                    .as("indicators on the first eight tables that the statement does not know")
                    .isEmpty();
        }
    }

    @Test
    void aWrongFigureIsFoundOut() throws IOException, SQLException {
        try (Line line = new Line(folder)) {
            line.loadYear(2023, 5);
            Map<FactKey, Optional<BigDecimal>> byHand = new HashMap<>(byHand(line));
            FactKey key = new FactKey("graduates", new OrgUnitId("muye"), new ReportYear(2023));
            byHand.computeIfPresent(key, (same, value) -> value.map(BigDecimal.ONE::add));

            assertThat(IndicatorBenchmark.differing(line.figures(), byHand)).hasSize(1);
        }
    }

    private static Map<FactKey, Optional<BigDecimal>> byHand(Line line) throws SQLException {
        Snapshots snapshots = new Snapshots(line.lake.listCurrent());
        try (HandWritten statement =
                HandWritten.open(List.copyOf(line.catalogue.tables().values()), snapshots, line.lake, 256)) {
            return statement.run();
        }
    }

    private static Set<String> indicatorsOfTheFirstTables(Line line) {
        return line.catalogue.indicators().keySet().stream()
                .filter(id -> standsOnFirstTables(line, id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a measure or an indicator, through all that it is made of, stands on the first eight tables alone. */
    private static boolean standsOnFirstTables(Line line, String name) {
        if (line.catalogue.measures().containsKey(name)) {
            return FIRST_TABLES.contains(line.catalogue.requireMeasure(name).table());
        }
        IndicatorDefinition indicator = line.catalogue.findIndicator(name).orElseThrow();
        return indicator.versionIn(2023).stream()
                .map(IndicatorDefinition.Version::formula)
                .flatMap(formula -> Stream.concat(formula.names().stream(), formula.priorNames().stream()))
                .allMatch(part -> standsOnFirstTables(line, part));
    }
}
