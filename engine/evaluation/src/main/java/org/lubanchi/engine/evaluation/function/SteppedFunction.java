package org.lubanchi.engine.evaluation.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.evaluation.Band;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.Cohort;
import org.lubanchi.engine.kernel.LocalText;

/** Points by the band a value lies in (分段计分). */
public final class SteppedFunction extends ByValue {
    private final Scoring.Stepped scoring;

    SteppedFunction(Scoring.Stepped scoring) {
        super(scoring.value());
        this.scoring = scoring;
    }

    static Band bandOf(List<Band> bands, BigDecimal value) {
        return bands.stream()
                .filter(band -> band.holds(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The reader lets no band miss " + value));
    }

    static String listed(List<Band> bands, String unitOfPoints) {
        return bands.stream()
                .map(band -> band.range() + " " + Shown.number(band.points()) + unitOfPoints)
                .collect(Collectors.joining("; "));
    }

    @Override
    BigDecimal points(BigDecimal value, String kind, BigDecimal weight) {
        return bandOf(scoring.bands(), value).points();
    }

    @Override
    LocalText working(BigDecimal value, String kind, BigDecimal weight) {
        Band band = bandOf(scoring.bands(), value);
        return Shown.both(Shown.number(value) + " ∈ " + band.range() + " → " + Shown.number(band.points()));
    }

    @Override
    public LocalText rule(BigDecimal weight) {
        return new LocalText(listed(scoring.bands(), " 分"), listed(scoring.bands(), " points"));
    }

    @Override
    public Optional<BigDecimal> valueFor(Cohort cohort, int subject, BigDecimal weight, BigDecimal points) {
        Optional<BigDecimal> now = cohort.amounts(scoring.value()).get(subject).reported();
        return scoring.bands().stream()
                .filter(band -> band.points().compareTo(points) >= 0)
                .flatMap(band ->
                        java.util.stream.Stream.of(band.low(), band.high()).flatMap(Optional::stream))
                .filter(bound -> bound.inclusive()
                        && bandOf(scoring.bands(), bound.value()).points().compareTo(points) >= 0)
                .map(Band.Bound::value)
                .min(java.util.Comparator.comparing(
                        value -> value.subtract(now.orElse(BigDecimal.ZERO)).abs()));
    }
}
