package org.lubanchi.engine.consistency.known;

import java.util.List;

/** Finds what is known of the reporting body by the name under which a report speaks of it (已知数值端口). */
@FunctionalInterface
public interface KnownFigures {
    /** Nothing is known. */
    KnownFigures NONE = (_, _) -> List.of();

    /**
     * The known figures of one indicator and year: computed, printed, both or none. Where a name could mean more than one
     * indicator nothing is answered.
     *
     * @param label the name, cleaned as {@link org.lubanchi.engine.consistency.claim.Labels#clean} does
     * @param year the year the report speaks of
     */
    List<KnownFigure> find(String label, int year);
}
