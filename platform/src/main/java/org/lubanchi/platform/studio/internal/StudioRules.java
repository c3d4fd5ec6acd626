package org.lubanchi.platform.studio.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.parameter.Parameter;
import org.lubanchi.engine.definitions.reading.ParameterReader;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.catalogue.Definitions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The dated numbers of the studio. */
@Component
class StudioRules {
    private static final String SMALL_CELL = "studio.small-cell-minimum";
    private static final String APPROVALS = "studio.approval-levels";

    private final Definitions definitions;
    private final Path folder;
    private @Nullable SequencedMap<String, Parameter> read;

    StudioRules(Definitions definitions, @Value("${lubanchi.definitions:definitions}") String folder) {
        this.definitions = definitions;
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    /** A count of persons below this is withheld in reports of the year; the number in force on its last day. */
    BigDecimal smallCellMinimum(ReportYear year) {
        LocalDate day = year.lastDay();
        return parameter(SMALL_CELL)
                .find(List.of(), day)
                .orElseThrow(() -> new IllegalStateException(SMALL_CELL + " does not hold on " + day))
                .value();
    }

    /** How many accounts must approve a report of the unit; the number in force today, a unit's own before that of all. */
    int approvalLevels(OrgUnitId unit, LocalDate today) {
        return parameter(APPROVALS)
                .find(List.of(unit.value()), today)
                .orElseThrow(() -> new IllegalStateException(APPROVALS + " does not hold on " + today))
                .value()
                .intValueExact();
    }

    private synchronized Parameter parameter(String id) {
        SequencedMap<String, Parameter> known = read;
        if (known == null) {
            definitions.catalogue();
            try {
                known = ParameterReader.read(folder, "studio");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            read = known;
        }
        Parameter parameter = known.get(id);
        if (parameter == null) {
            throw new IllegalStateException("The definitions have no " + id);
        }
        return parameter;
    }
}
