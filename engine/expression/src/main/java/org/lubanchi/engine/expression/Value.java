package org.lubanchi.engine.expression;

import java.time.LocalDate;
import org.lubanchi.engine.kernel.Quantity;

/** A value an expression reads or gives (值). */
public sealed interface Value {
    /** A number with its unit. */
    record NumberValue(Quantity quantity) implements Value {}

    /** A text or a code. */
    record TextValue(String text) implements Value {}

    /** True or false. */
    record BoolValue(boolean truth) implements Value {}

    /** A day. */
    record DateValue(LocalDate day) implements Value {}
}
