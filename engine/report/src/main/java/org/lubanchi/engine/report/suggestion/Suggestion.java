package org.lubanchi.engine.report.suggestion;

import java.math.BigDecimal;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.report.narrative.Narrative;

/**
 * Something worth saying (写作建议).
 *
 * @param kind why it is
 * @param about the figure it is about
 * @param sentence ready to be put into the text, its figures bound
 * @param why what the data show, for the author alone
 * @param weight the larger the more worth saying, within its kind
 */
public record Suggestion(Kind kind, FactKey about, Narrative.Paragraph sentence, LocalText why, BigDecimal weight) {

    /** Why something is worth saying (建议类别). */
    public enum Kind {
        /** Behind the way to a plan's target. */
        TARGET,
        /** Moved more than others since last year. */
        CHANGE,
        /** Among the first or last of its peers. */
        RANK
    }
}
