package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.indicator.movement.Movement;
import org.lubanchi.engine.indicator.movement.Movement.Cause;
import org.lubanchi.engine.indicator.movement.Movements;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** A change between two snapshots is split into organisation, definition and data, and nothing is left over. */
class MovementsTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void sharesAddUpToTheChangeAndOfTheSameTreeAndFormulasAllIsData() throws IOException {
        try (Line line = new Line(folder)) {
            Manifest old = line.loadYear(2022, 7);
            Manifest now = line.loadYear(2023, 7);
            List<Movement> moved = moved(line, old, now, "muye");
            assertThat(moved).hasSizeGreaterThan(20);
            for (Movement each : moved) {
                each.change().ifPresent(change -> {
                    assertThat(each.share(Cause.DATA)).contains(change);
                    assertThat(sum(each)).isEqualByComparingTo(change);
                });
            }
        }
    }

    @Test
    void aSchoolThatChangesItsCountyMovesTheCountyByOrganisationAlone() throws IOException {
        try (Line line = new Line(folder)) {
            line.loadYear(2022, 7);
            Manifest before = line.loadYear(2023, 7);
            Manifest after = before.under(moved(before.units(), "s3", "muye-dong"));
            List<Movement> county = moved(line, before, after, "muye-dong");
            assertThat(county.stream()
                            .filter(each -> each.indicator().equals("schools"))
                            .flatMap(each -> each.share(Cause.ORGANISATION).stream()))
                    .containsExactly(BigDecimal.ONE);
            assertThat(county).allSatisfy(each -> assertThat(each.redefined()).isEqualTo(each.after()));
            assertThat(moved(line, before, after, "muye")).isEmpty();
        }
    }

    @Test
    void aFormulaThatHoldsFromTheLaterYearIsDefinition() throws IOException {
        Path definitions = Definitions.copy(folder);
        Path file = definitions.resolve("indicators/basic_conditions/books_per_student.yaml");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "    formula: sum_printed_books / students\n",
                                "    formula: sum_printed_books / students\n  - from: 2023\n"
                                        + "    source: moe.operating-conditions\n"
                                        + "    formula: 2 * sum_printed_books / students\n"));
        try (Line line = new Line(folder, definitions)) {
            Manifest old = line.loadYear(2022, 7);
            Manifest now = line.loadYear(2023, 7);
            Movement books = moved(line, old, now, "muye").stream()
                    .filter(each -> each.indicator().equals("books_per_student"))
                    .findFirst()
                    .orElseThrow();
            assertThat(books.share(Cause.ORGANISATION).orElseThrow()).isZero();
            assertThat(books.share(Cause.DEFINITION).orElseThrow())
                    .isCloseTo(
                            books.before().reported().orElseThrow().amount(), Offset.offset(new BigDecimal("1e-20")));
            assertThat(sum(books)).isEqualByComparingTo(books.change().orElseThrow());
        }
    }

    @Test
    void aValueThatAppearsHasACauseInsteadOfShares() throws IOException {
        try (Line line = new Line(folder)) {
            List<Manifest.VersionEntry> versions = new ArrayList<>();
            for (String unit : List.of("s1", "s3", "muye")) {
                versions.addAll(line.takeIn(line.workbook(unit, 2023, Region.rows(unit, 2023, 7)), 1));
            }
            Manifest partial = line.seal(2023, versions);
            Manifest whole = line.loadYear(2023, 7);
            Movement books = moved(line, partial, whole, "muye").stream()
                    .filter(each -> each.indicator().equals("books_per_student"))
                    .findFirst()
                    .orElseThrow();
            assertThat(books.change()).isEmpty();
            assertThat(books.presenceChangedBy()).contains(Cause.DATA);
        }
    }

    private static List<Movement> moved(Line line, Manifest old, Manifest now, String unit) {
        return new Movements(line.catalogue, line.lake, line.warehouse)
                .between(old, now, line.lake.listCurrent(), new OrgUnitId(unit), line.everything()).stream()
                        .filter(Movement::isMoved)
                        .toList();
    }

    private static BigDecimal sum(Movement movement) {
        return List.of(Cause.ORGANISATION, Cause.DEFINITION, Cause.DATA).stream()
                .map(movement::share)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<Manifest.UnitEntry> moved(List<Manifest.UnitEntry> units, String unit, String parent) {
        return units.stream()
                .map(each -> each.id().equals(unit)
                        ? new Manifest.UnitEntry(each.id(), each.zh(), each.en(), each.kind(), parent)
                        : each)
                .toList();
    }
}
