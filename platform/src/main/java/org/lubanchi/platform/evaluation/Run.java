package org.lubanchi.platform.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * One evaluation of a region's schools by a scheme (评价批次), with edition and snapshot frozen when it was opened.
 *
 * @param id its number
 * @param scheme the scheme's id
 * @param region whose schools are evaluated
 * @param year the report year
 * @param snapshot the sealed snapshot its computed points come from
 * @param edition the edition of the definitions it was opened with
 * @param synthetic whether the snapshot's data are invented
 * @param state how far it is
 * @param openedAt when
 * @param publicUntil the last day of the publicity; empty before it began
 */
public record Run(
        long id,
        String scheme,
        OrgUnitId region,
        ReportYear year,
        String snapshot,
        String edition,
        boolean synthetic,
        State state,
        Instant openedAt,
        Optional<LocalDate> publicUntil) {
    /** How far a run is. */
    public enum State {
        /** Schools hand in what is not computed. */
        SELF_ASSESSMENT(new LocalText("自评填报", "self-assessment")),
        /** Experts give their marks, blind to each other's. */
        REVIEW(new LocalText("专家评审", "expert review")),
        /** The scores are public and may be objected to. */
        PUBLICITY(new LocalText("公示", "publicity")),
        /** Nothing changes any more. */
        FINAL(new LocalText("定稿", "final"));

        private final LocalText label;

        State(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }

        /** The word in the database and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
