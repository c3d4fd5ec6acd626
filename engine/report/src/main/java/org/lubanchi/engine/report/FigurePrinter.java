package org.lubanchi.engine.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/** Prints values as figures bound to their facts (数字印刷). */
public final class FigurePrinter {
    private final FactSource facts;

    /** Prints what a source of facts says. */
    public FigurePrinter(FactSource facts) {
        this.facts = facts;
    }

    /**
     * A figure.
     *
     * @param anchorId unique in the document
     * @param form how a value is printed; an absent value prints its reason instead
     * @param suffix characters that belong to the figure, such as %
     */
    public FactRun print(String anchorId, FactKey key, PrintedForm form, String suffix) {
        return switch (facts.value(key)) {
            case Observed.Missing<Quantity> missing ->
                new FactRun(
                        "（" + missing.reason().label().in(Language.ZH) + "）",
                        new FactAnchor(anchorId, key, PrintedForm.absent()));
            case Observed.Reported<Quantity> reported ->
                new FactRun(text(reported.value().amount(), form) + suffix, new FactAnchor(anchorId, key, form));
        };
    }

    /** The characters of an amount in a form: scaled, rounded half up, the sign left out where the words say it. */
    public static String text(BigDecimal amount, PrintedForm form) {
        BigDecimal scaled = amount.scaleByPowerOfTen(-form.scale()).setScale(form.decimals(), RoundingMode.HALF_UP);
        return (form.absolute() ? scaled.abs() : scaled).toPlainString();
    }
}
