package org.lubanchi.engine.warehouse;

import java.util.Optional;
import java.util.stream.Stream;
import org.lubanchi.engine.kernel.MissingReason;

/** A value read from the lake as text (入湖文本): the value, or in its place the mark of why there is none, {@code #reason}. */
public final class StoredText {
    private StoredText() {}

    /** What stands in place of a value. */
    public static String mark(MissingReason reason) {
        return "#" + reason.code();
    }

    /** Why there is no value; empty where the text is one. */
    public static Optional<MissingReason> reason(String stored) {
        return Stream.of(MissingReason.values())
                .filter(reason -> stored.equals(mark(reason)))
                .findFirst();
    }
}
