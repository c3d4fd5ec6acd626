package org.lubanchi.platform.indicator.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.compare.Comparison;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Published figures beside computed ones. */
@RestController
class ComparisonController {
    private final SealedFigures sealed;

    ComparisonController(SealedFigures sealed) {
        this.sealed = sealed;
    }

    @GetMapping("/api/compare/{unit}/{year}")
    ComparisonView compare(@PathVariable String unit, @PathVariable int year) {
        Figures figures = sealed.of(Asked.unit(unit), Purpose.COMPARE);
        sealed.requireSnapshot(Asked.unit(unit), Asked.year(year));
        List<Comparison.Row> rows = new Comparison(figures).compare(Asked.unit(unit), Asked.year(year));
        Map<String, Integer> counts = new LinkedHashMap<>();
        Comparison.count(rows).forEach((verdict, count) -> counts.put(Views.word(verdict), count));
        return new ComparisonView(
                counts, rows.stream().map(row -> RowView.of(row, figures)).toList());
    }

    /** All rows and how many have each verdict. */
    record ComparisonView(Map<String, Integer> counts, List<RowView> rows) {}

    /** One printed figure. */
    record RowView(
            String id,
            String chapter,
            String place,
            String label,
            int year,
            String printed,
            @Nullable FigureView computed,
            String verdict,
            @Nullable LocalText reason,
            List<DerivationView> derivations) {
        static RowView of(Comparison.Row row, Figures figures) {
            return new RowView(
                    row.published().id(),
                    row.published().origin().chapter(),
                    row.published().origin().place(),
                    row.published().label(),
                    row.published().year(),
                    row.published().printed().text(),
                    row.computed()
                            .map(key -> FigureView.of(
                                    key,
                                    figures.catalogue().requireIndicator(key.indicator()),
                                    row.value(),
                                    Views.synthetic(figures, key.year())))
                            .orElse(null),
                    Views.word(row.verdict()),
                    row.reason().orElse(null),
                    row.derivations().stream()
                            .map(DerivationView::of)
                            .filter(DerivationView::saysSomething)
                            .toList());
        }
    }

    /** A formula with its numbers. */
    record DerivationView(String side, String text) {
        private static final Pattern SAME_TWICE = Pattern.compile("(\\S+) = \\1");

        /** Zeros that only fill up the decimals are left out. */
        static DerivationView of(Comparison.Derivation derivation) {
            String text = derivation.text().replaceFirst("(\\.[0-9]*[1-9])0+$|\\.0+$", "$1");
            return new DerivationView(derivation.side().name().toLowerCase(Locale.ROOT), text);
        }

        /** A count that is its own formula needs no derivation. */
        boolean saysSomething() {
            return !SAME_TWICE.matcher(text).matches();
        }
    }
}
