package org.lubanchi.adapter.office.document.pdf;

import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.container.Unreadable;

/**
 * How much the pages of one PDF may draw (绘制预算): a few bytes can ask for drawings within drawings without end, which the
 * size of its streams does not show.
 */
final class DrawingBudget {
    /** Drawings within drawings; programs nest two or three. */
    private static final int DEEPEST = 12;

    /** Drawings put on pages; a report has a few on each. */
    private static final int MOST_DRAWINGS = 50_000;

    /** A character takes few instructions. */
    private static final long INSTRUCTIONS_AN_ELEMENT = 8;

    private final long most;
    private final Unreadable unreadable;
    private long instructions;
    private int drawings;

    DrawingBudget(ReadLimits limits, Unreadable unreadable) {
        this.most = INSTRUCTIONS_AN_ELEMENT * limits.elements();
        this.unreadable = unreadable;
    }

    /**
     * Counts one instruction.
     *
     * @param level how deep in drawings within drawings it stands
     * @throws org.lubanchi.engine.kernel.Failure when the file asks for more than any report does
     */
    void spend(String operator, int level) {
        if (++instructions > most) {
            throw unreadable.tooLarge("绘制指令数（instructions）", most);
        }
        if (operator.equals(OperatorName.DRAW_OBJECT)) {
            if (level > DEEPEST) {
                throw unreadable.tooLarge("图形的嵌套层数（nesting）", DEEPEST);
            }
            if (++drawings > MOST_DRAWINGS) {
                throw unreadable.tooLarge("图形数（drawings）", MOST_DRAWINGS);
            }
        }
    }
}
