package org.lubanchi.platform.studio.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.report.suggestion.Suggestions;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.indicator.SealedFigures;
import org.lubanchi.platform.studio.StudioReport;
import org.springframework.stereotype.Component;

/** Units of the same kind in the sealed register of a report's year that the asker may see. */
@Component
class PeerUnits {
    private final SealedFigures sealed;

    PeerUnits(SealedFigures sealed) {
        this.sealed = sealed;
    }

    /** The others of a kind, the report's own unit not among them. */
    List<OrgUnitId> of(StudioReport report, Figures figures) {
        return withOwn(report, figures).stream()
                .filter(unit -> !unit.equals(report.unit()))
                .toList();
    }

    /** Where the report's figures stand: the regions it lies in, and all of its kind, itself among them. */
    Suggestions.Standing standing(StudioReport report, Figures figures) {
        Manifest manifest = sealed.requireSnapshot(report.unit(), report.year());
        Set<OrgUnitId> regions = new HashSet<>();
        Optional<Manifest.UnitEntry> at = manifest.findUnit(report.unit().value());
        while (at.isPresent() && regions.add(at.get().unit())) {
            at = manifest.findUnit(at.get().parent());
        }
        return new Suggestions.Standing(report.unit(), report.year(), regions, withOwn(report, figures));
    }

    private List<OrgUnitId> withOwn(StudioReport report, Figures figures) {
        Manifest manifest = sealed.requireSnapshot(report.unit(), report.year());
        Optional<Manifest.UnitEntry> own = manifest.findUnit(report.unit().value());
        return manifest.units().stream()
                .filter(each -> own.filter(unit -> unit.kind() == each.kind()).isPresent())
                .map(Manifest.UnitEntry::unit)
                .filter(figures.scope()::covers)
                .toList();
    }
}
