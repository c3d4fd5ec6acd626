package org.lubanchi.engine.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;

/** The indicators a scheme asks for, of all it scores (指标取数). */
public final class IndicatorColumns {
    private IndicatorColumns() {}

    /** By indicator, in the order of the subjects; unrounded, missing where they are. */
    public static Map<String, List<Observed<Quantity>>> of(
            EvaluationScheme scheme, Figures figures, List<Subject> subjects, ReportYear year) {
        Map<String, List<Observed<Quantity>>> columns = new LinkedHashMap<>();
        for (String indicator : scheme.listIndicators()) {
            columns.put(
                    indicator,
                    subjects.stream()
                            .map(subject -> figures.value(new FactKey(indicator, subject.unit(), year)))
                            .toList());
        }
        return columns;
    }
}
