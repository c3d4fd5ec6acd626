package org.lubanchi.engine.warehouse;

import java.util.Optional;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.kernel.MissingReason;

/** A value read from the lake as text (入湖文本): the value, or in its place the mark of why there is none, {@code #reason}. */
public final class StoredText {
    private static final String MARK = "#";

    private StoredText() {}

    /** What stands in place of a value. */
    public static String mark(MissingReason reason) {
        return MARK + reason.code();
    }

    /** As it would be typed: yes and no in words, a missing value by its reason, what was not reported blank. */
    public static String typed(FieldDefinition field, String stored) {
        Optional<MissingReason> missing = reason(stored);
        if (missing.isPresent()) {
            return missing.get() == MissingReason.NOT_REPORTED
                    ? ""
                    : missing.get().label().zh();
        }
        if (field.type() == FieldType.BOOLEAN) {
            return stored.equals("true") ? "是" : "否";
        }
        return stored;
    }

    /** Why there is no value; empty where the text is one. */
    public static Optional<MissingReason> reason(String stored) {
        return stored.startsWith(MARK) ? MissingReason.findCode(stored.substring(MARK.length())) : Optional.empty();
    }
}
