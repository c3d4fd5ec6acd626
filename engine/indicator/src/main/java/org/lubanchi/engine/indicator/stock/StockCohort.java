package org.lubanchi.engine.indicator.stock;

import java.util.Comparator;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * The students of a school who entered a programme and track in one year (存量账一届).
 *
 * @param unit the school
 * @param programme code of the programme
 * @param track code of the track
 * @param entryYear when they entered
 */
public record StockCohort(OrgUnitId unit, String programme, String track, String entryYear)
        implements Comparable<StockCohort> {
    private static final Comparator<StockCohort> ORDER = Comparator.comparing(StockCohort::unit)
            .thenComparing(StockCohort::programme)
            .thenComparing(StockCohort::track)
            .thenComparing(StockCohort::entryYear);

    @Override
    public int compareTo(StockCohort other) {
        return ORDER.compare(this, other);
    }
}
