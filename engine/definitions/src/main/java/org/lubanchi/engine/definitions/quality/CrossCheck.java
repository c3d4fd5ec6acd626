package org.lubanchi.engine.definitions.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Severity;

/**
 * Two figures of one unit that must agree (互核): a reported total and the rows it stands for, two tables, two years.
 *
 * @param id its name
 * @param kind what is held against what
 * @param label its title
 * @param left one side, over measures and indicators
 * @param right the other side
 * @param tolerance the largest difference that is still agreement, in the unit of the left side
 * @param severity what a difference stops: a hand-in of its tables when it is blocking
 * @param look tables in which the reason is found
 * @param source the id of its source
 * @param from the first report year
 */
public record CrossCheck(
        String id,
        Kind kind,
        LocalText label,
        Side left,
        Side right,
        BigDecimal tolerance,
        Severity severity,
        List<String> look,
        String source,
        int from) {
    public CrossCheck {
        look = List.copyOf(look);
    }

    /** What is held against what (互核类别). */
    public enum Kind {
        REPORTED_AGAINST_ROWS(new LocalText("上报总数与明细", "a reported total and its rows")),
        OTHER_TABLES(new LocalText("表与表", "two tables")),
        OTHER_YEARS(new LocalText("年与年", "two years"));

        private final LocalText label;

        Kind(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }

        /** The word in definitions and on the wire. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A side and how it is called (互核一方). */
    public record Side(LocalText label, Expression formula) {}
}
