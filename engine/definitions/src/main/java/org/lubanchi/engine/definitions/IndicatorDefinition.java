package org.lubanchi.engine.definitions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/**
 * A formula over measures and other indicators (指标定义), dated.
 *
 * @param id its name, the same in definitions, CLI, API and handbook
 * @param label its title
 * @param unit of the value
 * @param dimension the dimension of the quality report it belongs to
 * @param coverage who and what is counted (口径)
 * @param whenMissing what a missing operand does
 * @param decimals places shown, rounded half up
 * @param versions by first report year; the year chooses
 * @param examples values and what the formula gives
 */
public record IndicatorDefinition(
        String id,
        LocalText label,
        Unit unit,
        String dimension,
        LocalText coverage,
        WhenMissing whenMissing,
        int decimals,
        List<Version> versions,
        List<Example> examples) {
    public IndicatorDefinition {
        versions =
                versions.stream().sorted(Comparator.comparingInt(Version::from)).toList();
        examples = List.copyOf(examples);
    }

    /**
     * A dated formula (公式版本).
     *
     * @param from the first report year
     * @param source the id of its source
     * @param place the article in the source, may be empty
     * @param formula over measures and indicators
     */
    public record Version(int from, String source, String place, Expression formula) {}

    /** An amount in the indicator's unit as it is shown. */
    public BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The version that holds in a report year, if the indicator existed then. */
    public Optional<Version> versionIn(int year) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).from() <= year) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }
}
