package org.lubanchi.cli;

import java.util.List;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.known.KnownFigure;
import org.lubanchi.engine.consistency.known.KnownFigures;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.compare.NamedFigures;
import org.lubanchi.engine.kernel.OrgUnitId;

/** What the data folder knows of a unit in the year of its report. */
final class KnownOfUnit {
    private KnownOfUnit() {}

    static KnownFigures of(Figures figures, OrgUnitId unit, int year) {
        NamedFigures named = new NamedFigures(figures, unit, Labels::clean);
        return (label, of) -> of == year
                ? named.find(label, of).stream().map(KnownOfUnit::figure).toList()
                : List.of();
    }

    private static KnownFigure figure(NamedFigures.Known known) {
        return new KnownFigure(
                known.label(),
                switch (known.side()) {
                    case COMPUTED -> KnownFigure.Provenance.COMPUTED;
                    case PUBLISHED -> KnownFigure.Provenance.PUBLISHED;
                },
                known.source(),
                known.value()
                        .map(value -> new KnownFigure.Value(
                                new Interval(value.low(), value.high()), value.shown(), value.unit())),
                known.why());
    }
}
