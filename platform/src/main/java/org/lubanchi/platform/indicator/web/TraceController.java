package org.lubanchi.platform.indicator.web;

import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.Fact;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why a figure is what it is. */
@RestController
class TraceController {
    private final SealedFigures sealed;

    TraceController(SealedFigures sealed) {
        this.sealed = sealed;
    }

    @GetMapping("/api/facts/{key}/trace")
    FactTrace trace(@PathVariable String key) {
        FactKey parsed = Asked.fact(key);
        Figures figures = sealed.of(parsed.unit(), Purpose.EXPLAIN);
        IndicatorDefinition indicator = Views.requireIndicator(figures.catalogue(), parsed.indicator());
        Fact fact = sealed.explaining(parsed.unit()).explain(parsed);
        boolean schools = figures.scope().sensitivity() != Sensitivity.PUBLIC;
        return new FactTrace(
                FigureView.of(parsed, indicator, fact.value(), Views.synthetic(figures, parsed.year())),
                new TraceView(figures.catalogue(), schools).of(fact.trace()));
    }

    /** A figure and its trace. */
    record FactTrace(FigureView figure, TraceView.Node trace) {}
}
