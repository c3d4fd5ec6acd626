package org.lubanchi.engine.warehouse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * What adds up, of one unit and year (合计): rows, counts and exact sums; a sum is empty where no row gave a value.
 *
 * @param rows rows of the table
 * @param counts numbers of rows
 * @param sums sums of a field
 */
public record Totals(long rows, List<Long> counts, List<Optional<BigDecimal>> sums) {
    public Totals {
        counts = List.copyOf(counts);
        sums = List.copyOf(sums);
    }

    /** A unit in a report year. */
    public record At(OrgUnitId unit, ReportYear year) {}

    /** Both together, place by place. */
    public Totals plus(Totals other) {
        List<Long> added = new ArrayList<>(counts.size());
        for (int i = 0; i < counts.size(); i++) {
            added.add(counts.get(i) + other.counts.get(i));
        }
        List<Optional<BigDecimal>> summed = new ArrayList<>(sums.size());
        for (int i = 0; i < sums.size(); i++) {
            summed.add(sum(sums.get(i), other.sums.get(i)));
        }
        return new Totals(rows + other.rows, added, summed);
    }

    private static Optional<BigDecimal> sum(Optional<BigDecimal> left, Optional<BigDecimal> right) {
        return left.isEmpty() ? right : right.map(left.get()::add).or(() -> left);
    }

    /**
     * Adds up reporting units towards the units they count towards, within the scope, in the order of the memberships.
     *
     * @param reported the totals of each reporting unit and year
     */
    public static Map<At, Totals> rolledUp(Map<At, Totals> reported, AggregateQuery query, ReadScope scope) {
        Map<At, Totals> rolled = new LinkedHashMap<>();
        for (AggregateQuery.Membership member : query.memberships()) {
            Totals part = reported.get(new At(member.reporting(), member.year()));
            if (part != null && scope.covers(member.unit())) {
                rolled.merge(new At(member.unit(), member.year()), part, Totals::plus);
            }
        }
        return rolled;
    }
}
