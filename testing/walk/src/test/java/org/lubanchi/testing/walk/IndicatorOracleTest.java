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
            assertThat(byHand.keySet().stream().map(FactKey::indicator).collect(Collectors.toSet()))
                    .as("what stands on the first eight tables")
                    .containsAll(indicatorsOfTheFirstTables(line));
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
        Set<String> tables = Set.of(
                "campus_and_resources",
                "graduate_destination",
                "programme_offering",
                "region_profile",
                "student_enrolment",
                "teacher",
                "training_class",
                "training_participation");
        Set<String> found = new TreeSet<>();
        for (IndicatorDefinition indicator : line.catalogue.indicators().values()) {
            boolean reported = indicator.versionIn(2023).stream()
                    .flatMap(version -> version.formula().names().stream())
                    .allMatch(name -> !line.catalogue.measures().containsKey(name)
                            || tables.contains(
                                    line.catalogue.requireMeasure(name).table()));
            if (reported) {
                found.add(indicator.id());
            }
        }
        return found;
    }
}
