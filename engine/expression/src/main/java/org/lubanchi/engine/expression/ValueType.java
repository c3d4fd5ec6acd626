package org.lubanchi.engine.expression;

import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** The type of a value in an expression (值的类型). */
public sealed interface ValueType {
    /** What people read. */
    LocalText label();

    /**
     * An exact decimal number of a unit (数值型).
     *
     * @param unit of what; {@link Unit#ONE} for ratios
     */
    record Number(Unit unit) implements ValueType {
        @Override
        public LocalText label() {
            return new LocalText(
                    "数（" + unit.symbol().zh() + "）", "number (" + unit.symbol().en() + ")");
        }
    }

    /** A text or a code (文字型). */
    record Text() implements ValueType {
        @Override
        public LocalText label() {
            return new LocalText("文字", "text");
        }
    }

    /** True or false (是非型). */
    record Bool() implements ValueType {
        @Override
        public LocalText label() {
            return new LocalText("是非", "true or false");
        }
    }

    /** A day of the calendar (日期型). */
    record Date() implements ValueType {
        @Override
        public LocalText label() {
            return new LocalText("日期", "date");
        }
    }
}
