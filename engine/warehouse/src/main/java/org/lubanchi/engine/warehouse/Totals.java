package org.lubanchi.engine.warehouse;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** What adds up, of one unit and year (合计): rows, counts and exact sums; a sum is absent where no row gave a value. */
public final class Totals {
    private long rows;
    private final long[] counts;
    private final @Nullable BigDecimal[] sums;

    /**
     * @param rows rows of the table
     * @param counts numbers of rows
     * @param sums sums of a field
     */
    public Totals(long rows, long[] counts, @Nullable BigDecimal[] sums) {
        this.rows = rows;
        this.counts = counts.clone();
        this.sums = sums.clone();
    }

    /** A unit in a report year. */
    public record At(OrgUnitId unit, ReportYear year) {}

    /** Rows of the table. */
    public long rows() {
        return rows;
    }

    /** The number of rows at a place. */
    public long count(int place) {
        return counts[place];
    }

    /** The sum at a place; nothing where no row gave a value. */
    public Optional<BigDecimal> sum(int place) {
        return Optional.ofNullable(sums[place]);
    }

    private Totals copy() {
        return new Totals(rows, counts, sums);
    }

    private void add(Totals other) {
        rows += other.rows;
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        for (int i = 0; i < sums.length; i++) {
            BigDecimal own = sums[i];
            BigDecimal more = other.sums[i];
            sums[i] = own == null ? more : more == null ? own : own.add(more);
        }
    }

    /**
     * Adds up reporting units towards the units they count towards, within the scope, in the order of the memberships.
     *
     * @param reported the totals of each reporting unit and year
     */
    public static Map<At, Totals> rolledUp(Map<At, Totals> reported, AggregateQuery query, ReadScope scope) {
        Map<At, Totals> rolled = LinkedHashMap.newLinkedHashMap(reported.size());
        for (AggregateQuery.Membership member : query.memberships()) {
            Totals part = reported.get(new At(member.reporting(), member.year()));
            if (part != null && scope.covers(member.unit())) {
                At at = new At(member.unit(), member.year());
                Totals known = rolled.get(at);
                if (known == null) {
                    // what a unit reports itself stays as it is until another part is added
                    rolled.put(at, member.unit().equals(member.reporting()) ? part : part.copy());
                } else {
                    Totals own = known == reported.get(at) ? known.copy() : known;
                    own.add(part);
                    rolled.put(at, own);
                }
            }
        }
        return rolled;
    }
}
