package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.indicator.open.CsvwJson;
import org.lubanchi.engine.indicator.open.OpenFigure;
import org.lubanchi.engine.indicator.open.OpenFigures;
import org.lubanchi.engine.indicator.open.OpenProgrammes;
import org.lubanchi.engine.indicator.open.OpenTable;
import org.lubanchi.engine.indicator.open.SdmxJson;
import org.lubanchi.engine.indicator.open.SdmxRows;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures given out say the same in every format, and why a value is absent. */
class OpenFiguresTest {
    private static final OrgUnitId CITY = new OrgUnitId("muye");

    @TempDir
    private Path folder = Path.of(".");

    private static Figures figures(Line line, Manifest manifest) {
        return Figures.compute(
                line.catalogue, new Snapshots(List.of(manifest)), line.lake, line.warehouse, line.everything());
    }

    private static OpenFigure find(OpenFigures open, String indicator) {
        return open.rows().stream()
                .filter(row -> row.indicator().id().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFigureIsThereInEveryFormatWithItsStatus() throws IOException {
        try (Line line = new Line(folder)) {
            OpenFigures open = OpenFigures.of(figures(line, line.loadYear(2023, 3)), CITY, new ReportYear(2023));
            assertThat(open.rows()).hasSameSizeAs(line.catalogue.indicators().values());
            OpenFigure enrolment = find(open, "enrolment");
            assertThat(enrolment.status()).isEqualTo("A");
            assertThat(enrolment.standing()).isEqualTo(OpenFigure.Standing.FINAL);
            OpenFigure absent = open.rows().stream()
                    .filter(row -> row.amount().isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(absent.status())
                    .isEqualTo(absent.value().missingReason().orElseThrow().sdmx());
            assertThat(open.texts()).allSatisfy(row -> assertThat(row).hasSameSizeAs(OpenFigures.COLUMNS));

            JsonNode message = JsonMapper.builder().build().readTree(SdmxJson.write(open));
            JsonNode structure = message.at("/data/structures/0");
            JsonNode indicators = structure.at("/dimensions/series/0/values");
            int place = 0;
            while (!indicators.get(place).path("id").asString().equals("enrolment")) {
                place++;
            }
            JsonNode observation =
                    message.at("/data/dataSets/0/series").path(place + ":0").at("/observations/0");
            assertThat(observation.get(0).decimalValue())
                    .isEqualByComparingTo(enrolment.amount().orElseThrow());
            assertThat(structure
                            .at("/attributes/observation/0/values")
                            .get(observation.get(1).asInt())
                            .path("id")
                            .asString())
                    .isEqualTo("A");
            assertThat(message.at("/meta/test").asBoolean()).as("synthetic").isTrue();

            JsonNode described = JsonMapper.builder().build().readTree(CsvwJson.ofFigures(open, "figures.csv"));
            assertThat(described.at("/tableSchema/columns").size()).isEqualTo(OpenFigures.COLUMNS.size());
            assertThat(described.path("url").asString()).isEqualTo("figures.csv");
        }
    }

    @Test
    void theRowsOfATableAreGivenOutWithCodesReasonsAndHowFinalTheyAre() throws IOException {
        TableDefinition table = Line.CATALOGUE.requireTable("graduate_destination");
        try (Line line = new Line(folder)) {
            Manifest manifest = line.loadYear(2023, 1);
            OpenTable open = new OpenTable(table, new OrgUnitId("s1"), manifest, OpenFigure.Standing.REVISED);
            List<String> working = List.of("N1", "610101", "employed", "#not_applicable", "false", "true", "3858.50");
            List<String> studying = List.of(
                    "N2", "610102", "further_study", "single_exam", "true", "#not_applicable", "#not_applicable");
            JsonNode data = JsonMapper.builder()
                    .build()
                    .readTree(SdmxRows.write(open, List.of(working, studying), Line.CATALOGUE))
                    .path("data");
            JsonNode structure = data.at("/structures/0");
            assertThat(structure.at("/attributes/dataSet/0/values/0/id").asString())
                    .isEqualTo("revised");
            JsonNode first = data.at("/dataSets/0/observations/0:0:0");
            assertThat(first.get(6).decimalValue()).isEqualByComparingTo("3858.50");
            assertThat(structure
                            .at("/measures/observation/2/values")
                            .get(first.get(2).asInt())
                            .at("/names/zh")
                            .asString())
                    .isEqualTo("直接就业");
            JsonNode second = data.at("/dataSets/0/observations/0:0:1");
            assertThat(second.get(6).isNull()).isTrue();
            JsonNode statuses = structure.at("/attributes/observation");
            assertThat(statuses.get(2).path("id").asString()).isEqualTo("OBS_STATUS_MONTHLY_INCOME");
            assertThat(statuses.get(2)
                            .path("values")
                            .get(second.get(table.fields().size() + 2).asInt())
                            .path("id")
                            .asString())
                    .isEqualTo("M");
            assertThat(CsvwJson.ofRows(open, "rows.csv").replaceAll("\\s", ""))
                    .contains("\"schema:creativeWorkStatus\":\"revised\"");
        }
    }

    @Test
    void everyProgrammeHasAnInternationalField() {
        assertThat(OpenProgrammes.texts(Line.CATALOGUE))
                .hasSizeGreaterThan(300)
                .allSatisfy(row ->
                        assertThat(row).hasSameSizeAs(OpenProgrammes.COLUMNS).noneMatch(String::isEmpty));
    }

    @Test
    void aYearWithoutEverybodyIsProvisionalAndASecondSealIsARevision() throws IOException {
        try (Line line = new Line(folder)) {
            Manifest whole = line.loadYear(2023, 3);
            Manifest lacking = line.seal(
                    2023,
                    whole.versions().stream()
                            .filter(version -> !(version.unit().equals("s3")
                                    && version.table().equals("teacher")))
                            .toList());
            OpenFigure students = find(OpenFigures.of(figures(line, lacking), CITY, new ReportYear(2023)), "enrolment");
            assertThat(students.standing()).isEqualTo(OpenFigure.Standing.PROVISIONAL);
            assertThat(students.status()).isEqualTo("P");
            assertThat(students.amount().orElseThrow()).isGreaterThan(BigDecimal.ZERO);
            Manifest again = new Manifest(
                    whole.format(),
                    "muye-2023.2",
                    whole.round(),
                    whole.region(),
                    whole.year(),
                    whole.seal(),
                    whole.edition(),
                    whole.synthetic(),
                    whole.units(),
                    whole.versions(),
                    whole.partitions(),
                    whole.calibration());
            assertThat(find(OpenFigures.of(figures(line, again), CITY, new ReportYear(2023)), "enrolment")
                            .standing())
                    .isEqualTo(OpenFigure.Standing.REVISED);
        }
    }
}
