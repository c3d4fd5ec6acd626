package org.lubanchi.engine.definitions.quality;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.Example;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.kernel.LocalText;

/**
 * One thing that makes reported data good (数据质量项): a share between nothing and all, and what it weighs.
 *
 * @param id its name
 * @param part the side of quality it belongs to
 * @param label its title
 * @param say the sentence that tells the counts; {@code {expression}} is filled in
 * @param otherwise what is said instead when it cannot be judged
 * @param versions by first report year; the year chooses
 * @param examples counts and the share in percent
 */
public record QualityItem(
        String id,
        QualityPart part,
        LocalText label,
        LocalText say,
        LocalText otherwise,
        List<Version> versions,
        List<Example> examples) {
    public QualityItem {
        versions =
                versions.stream().sorted(Comparator.comparingInt(Version::from)).toList();
        examples = List.copyOf(examples);
    }

    /**
     * A dated formula and weight (质量项版本).
     *
     * @param from the first report year
     * @param source the id of its source
     * @param weight points out of the card's whole
     * @param formula the share, over {@link QualityCount}
     */
    public record Version(int from, String source, BigDecimal weight, Expression formula) {}

    /** The version that holds in a report year, if the item existed then. */
    public Optional<Version> versionIn(int year) {
        return versions.reversed().stream()
                .filter(version -> version.from() <= year)
                .findFirst();
    }
}
