package org.lubanchi.engine.definitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * A figure printed in a cited document (刊载值).
 *
 * @param id stable slug
 * @param origin where it is printed
 * @param unit whose figure it is
 * @param year the report year it is of
 * @param label what it is, as printed
 * @param indicator our indicator of the same meaning, when there is one; with a reason, the one a target or a sum over
 *     years speaks of
 * @param printed the figure as printed
 * @param derivations formulas over other published ids in brackets that it should follow from
 * @param reason why it is not computed; a figure without an indicator has one
 * @param coverage the coverage as printed, may be empty
 */
public record PublishedValue(
        String id,
        Origin origin,
        OrgUnitId unit,
        int year,
        String label,
        Optional<String> indicator,
        Printed printed,
        List<String> derivations,
        Optional<NotComputable> reason,
        String coverage) {
    public PublishedValue {
        derivations = List.copyOf(derivations);
    }

    /**
     * Where a figure is printed (出处).
     *
     * @param source the id of the document's source
     * @param line the line of the document's text
     * @param chapter the chapter as printed
     * @param place the table, such as 表2; 正文 for running text; 案例 for a case
     */
    public record Origin(String source, int line, String chapter, String place) {}

    /**
     * A figure as printed (印刷值).
     *
     * @param value the number with 万 and 亿 multiplied out; empty where no number is printed
     * @param text the characters
     * @param unit its unit as printed
     * @param precision the printed precision
     */
    public record Printed(Optional<BigDecimal> value, String text, String unit, Precision precision) {}

    /**
     * The printed precision (印刷精度).
     *
     * @param decimals places after the point, in the printed scale
     * @param scale power of ten of the printed scale: 0, 4 (万), 8 (亿)
     * @param marks 约, 余, 超, 近, 以上 and the like
     */
    public record Precision(int decimals, int scale, List<String> marks) {
        public Precision {
            marks = List.copyOf(marks);
        }

        /** One unit of the last printed place. */
        public BigDecimal lastPlace() {
            return BigDecimal.ONE.scaleByPowerOfTen(scale - decimals);
        }
    }

    /** Why a published figure is not computed (不可计算原因): a closed list. */
    public enum NotComputable {
        /** No table collects it yet. */
        TABLE_NOT_COLLECTED,
        /** It quotes a norm or plan, it measures nothing. */
        NORM_OR_PLAN,
        /** A rank needs the figures of other regions. */
        NEEDS_OTHER_REGIONS,
        /** It accumulates years the platform does not hold. */
        YEARS_NOT_HELD,
        /** The document does not say clearly enough what is counted. */
        COVERAGE_UNCLEAR
    }
}
