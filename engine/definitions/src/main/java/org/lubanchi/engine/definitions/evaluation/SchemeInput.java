package org.lubanchi.engine.definitions.evaluation;

import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/**
 * Something handed in for a scheme that no indicator computes (方案填报项).
 *
 * @param id its name in the scheme's formulas
 * @param label its title
 * @param shape number, list of items, or judges' marks
 * @param unit of a number; of items the unit of their amounts
 * @param provider who hands it in
 */
public record SchemeInput(String id, LocalText label, Shape shape, Unit unit, Provider provider) {
    /** What is handed in. */
    public enum Shape {
        /** One number a school. */
        NUMBER,
        /** A list: awards, projects, answers, each with level, rank and amount. */
        ITEMS,
        /** Marks of several judges. */
        MARKS
    }

    /** Who hands an input in. */
    public enum Provider {
        /** The school, checked by its authority. */
        SCHOOL(new LocalText("学校填报", "the school")),
        /** The authority from its own records. */
        AUTHORITY(new LocalText("主管部门", "the authority")),
        /** A third party that was commissioned. */
        THIRD_PARTY(new LocalText("第三方", "a third party")),
        /** Experts who were assigned. */
        EXPERTS(new LocalText("专家", "experts"));

        private final LocalText label;

        Provider(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }
    }
}
