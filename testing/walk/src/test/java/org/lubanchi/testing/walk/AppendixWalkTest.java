package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.appendix.AppendixRow.Aggregation;
import org.lubanchi.engine.definitions.appendix.AppendixTable;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.appendix.FilledAppendix;
import org.lubanchi.engine.indicator.compare.Comparison;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Every row of the six appendix tables and every printed figure is computed, or says why it is not. */
class AppendixWalkTest {
    private static final ReportYear YEAR = new ReportYear(2023);
    private static final OrgUnitId CITY = new OrgUnitId("muye");

    private static final Catalogue CATALOGUE = Line.CATALOGUE;

    private static Optional<Figures> sealed = Optional.empty();

    @BeforeAll
    static void oneYearIsReportedAndSealed(@TempDir Path folder) throws IOException {
        try (Line line = new Line(folder)) {
            sealed = Optional.of(reported(line));
        }
    }

    @Test
    void theSixTablesHaveAllTheirRowsAndEveryCellIsANumberOrSaysWhy() {
        Figures figures = sealed.orElseThrow();
        List<AppendixTable> tables = CATALOGUE.listAppendicesIn(2023);
        assertThat(tables.stream().map(AppendixTable::number)).containsExactly(1, 2, 3, 4, 5, 6);
        List<FilledAppendix.Line> rows = new ArrayList<>();
        for (AppendixTable table : tables) {
            rows.addAll(
                    FilledAppendix.of(table, figures, CITY, UnitKind.CITY, YEAR).lines());
        }
        assertThat(rows).hasSize(122);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.cells())
                        .hasSize(2)
                        .allMatch(cell -> cell.value().reported().isPresent()
                                != cell.why().isPresent()));
        assertThat(rows.stream()
                        .filter(row -> row.cells().getLast().value().reported().isPresent())
                        .count())
                .isGreaterThan(80);
    }

    @Test
    void aBandwidthIsASchoolsAndNotACitys() {
        Figures figures = sealed.orElseThrow();
        AppendixTable table = CATALOGUE.listAppendicesIn(2023).get(2);
        FilledAppendix city = FilledAppendix.of(table, figures, CITY, UnitKind.CITY, YEAR);
        FilledAppendix school = FilledAppendix.of(table, figures, new OrgUnitId("s1"), UnitKind.SCHOOL, YEAR);
        for (int i = 0; i < table.rows().size(); i++) {
            if (table.rows().get(i).aggregation() == Aggregation.NONE) {
                assertThat(city.lines().get(i).cells().getLast().why()).contains(FilledAppendix.ONLY_OF_A_SCHOOL);
                assertThat(school.lines().get(i).cells().getLast().value().reported())
                        .isPresent();
            }
        }
    }

    @Test
    void aCitysShareComesFromTheSumsOfItsSchools() {
        Figures figures = sealed.orElseThrow();
        Quantity satisfied = sum(figures, "sum_satisfied_students");
        Quantity valid = sum(figures, "sum_valid_students");
        AppendixTable table = CATALOGUE.listAppendicesIn(2023).get(1);
        FilledAppendix.Cell cell = FilledAppendix.of(table, figures, CITY, UnitKind.CITY, YEAR)
                .lines()
                .getFirst()
                .cells()
                .getLast();
        if (valid.amount().signum() > 0) {
            assertThat(cell.value().reported().orElseThrow().amount())
                    .isEqualByComparingTo(satisfied
                            .amount()
                            .multiply(new java.math.BigDecimal(100))
                            .divide(valid.amount(), Quantity.CONTEXT));
        } else {
            assertThat(cell.why()).isPresent();
        }
        assertThat(cell.surveyed()).isPresent();
    }

    @Test
    void everyPrintedFigureOfTheFourDocumentsHasAVerdictAndThoseNotComputedAReason() {
        Comparison comparison = new Comparison(sealed.orElseThrow());
        List<Comparison.Row> rows = CATALOGUE.published().values().stream()
                .flatMap(document -> comparison.compareDocument(document).stream())
                .toList();
        assertThat(rows).hasSize(365);
        assertThat(rows)
                .allMatch(row -> row.verdict() != Comparison.Agreement.NOT_COMPUTABLE
                        || row.reason().isPresent());
        assertThat(rows.stream().map(row -> row.published().id())).doesNotHaveDuplicates();
    }

    private static Quantity sum(Figures figures, String measure) {
        return figures.measureValue(new org.lubanchi.engine.indicator.MeasureKey(measure, CITY, YEAR))
                .reported()
                .orElseThrow();
    }

    private static Figures reported(Line line) throws IOException {
        List<Manifest.VersionEntry> versions = new ArrayList<>();
        for (Manifest.UnitEntry unit : Region.UNITS) {
            if (unit.kind() != UnitKind.COUNTY) {
                versions.addAll(
                        line.takeIn(line.workbook(unit.id(), 2023, Region.rowsOfEveryTable(unit.id(), 2023, 7)), 1));
            }
        }
        line.seal(2023, versions);
        return line.figures();
    }
}
