package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme.RatingStep;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme.Veto;

/**
 * What a school reached (总评): its total, how sure it is, its rating.
 *
 * @param points the total with bonus and penalty; empty when the scheme gives none without the missing data
 * @param confidence the share of the weight that was judged from data, from 0 to 1, four places
 * @param rating the rating the total reaches; empty where the scheme has none or the total reaches none
 * @param vetoes what made the total zero
 */
public record Total(
        Optional<BigDecimal> points, BigDecimal confidence, Optional<RatingStep> rating, List<Veto> vetoes) {
    public Total {
        vetoes = List.copyOf(vetoes);
    }
}
