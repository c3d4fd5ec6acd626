package org.lubanchi.testing.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.Snapshots;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.engine.warehouse.lake.Manifest.UnitEntry;

/** Schools count towards who supervises them as well as towards where they lie, and towards the city once. */
class AuthorityTest {
    private static final ReportYear YEAR = new ReportYear(2023);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void figuresRollUpByTerritoryAndByAuthority() throws IOException {
        try (Line line = new Line(folder)) {
            Manifest sealed = line.loadYear(2023, 5);
            Figures figures = figures(line, sealed.under(supervised(sealed)));
            BigDecimal first = students(figures, "s1");
            BigDecimal second = students(figures, "s2");
            BigDecimal third = students(figures, "s3");
            assertThat(students(figures, "labour")).isEqualByComparingTo(first.add(third));
            assertThat(students(figures, "education")).isEqualByComparingTo(second);
            assertThat(students(figures, "muye"))
                    .isEqualByComparingTo(first.add(second).add(third))
                    .isEqualByComparingTo(students(line.figures(), "muye"));
        }
    }

    /** Two schools under one authority, wherever they lie, and one under another. */
    private static List<UnitEntry> supervised(Manifest sealed) {
        List<UnitEntry> units = new ArrayList<>();
        for (UnitEntry unit : sealed.units()) {
            String authority = unit.kind() != UnitKind.SCHOOL ? "" : unit.id().equals("s2") ? "education" : "labour";
            units.add(new UnitEntry(unit.id(), unit.zh(), unit.en(), unit.kind(), unit.parent(), authority));
        }
        units.add(new UnitEntry("labour", "人社", "Labour", UnitKind.AUTHORITY, ""));
        units.add(new UnitEntry("education", "教育", "Education", UnitKind.AUTHORITY, ""));
        return units;
    }

    private static Figures figures(Line line, Manifest manifest) {
        Set<OrgUnitId> units = new TreeSet<>();
        manifest.units().forEach(unit -> units.add(unit.unit()));
        ReadScope scope = new ReadScope(units, Sensitivity.INTERNAL, "the walk");
        return Figures.compute(line.catalogue, new Snapshots(List.of(manifest)), line.lake, line.warehouse, scope);
    }

    private static BigDecimal students(Figures figures, String unit) {
        return figures.value(new FactKey("enrolment", new OrgUnitId(unit), YEAR))
                .reported()
                .orElseThrow()
                .amount();
    }
}
