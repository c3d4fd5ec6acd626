package org.lubanchi.platform.consistency.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lubanchi.engine.consistency.claim.Labels;
import org.lubanchi.engine.consistency.known.KnownFigure;
import org.lubanchi.engine.consistency.known.KnownFigures;
import org.lubanchi.engine.consistency.number.Interval;
import org.lubanchi.engine.indicator.compare.NamedFigures;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.consistency.ReportCheck;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What the platform knows of the unit whose report is checked, within what the one who handed it in may read. */
@Component
class KnownOfUnit {
    private final SealedFigures sealed;

    KnownOfUnit(SealedFigures sealed) {
        this.sealed = sealed;
    }

    /**
     * The known figures of a check's unit and year, computed when first asked for on behalf of whoever asks now. Without a
     * year nothing is compared: a report may speak of any.
     */
    Supplier<KnownFigures> of(ReportCheck check) {
        Optional<Authentication> asker =
                Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
        return check.year().isPresent() && asker.isPresent()
                ? of(check, check.year().getAsInt(), asker.get())
                : () -> KnownFigures.NONE;
    }

    private Supplier<KnownFigures> of(ReportCheck check, int year, Authentication asker) {
        return () -> onBehalfOf(asker, () -> {
            NamedFigures named =
                    new NamedFigures(sealed.of(check.unit(), Purpose.FIGURES), check.unit(), Labels::clean);
            return (label, of) -> of == year
                    ? named.find(label, of).stream().map(KnownOfUnit::figure).toList()
                    : List.of();
        });
    }

    private static KnownFigures onBehalfOf(Authentication asker, Supplier<KnownFigures> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(asker);
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
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
