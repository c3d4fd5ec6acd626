package org.lubanchi.adapter.office.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts cells refer to by number (共享文本). */
final class SharedTexts {
    private static final String PHONETIC = "rPh";

    private final List<String> texts = new ArrayList<>();

    private SharedTexts() {}

    static SharedTexts none() {
        return new SharedTexts();
    }

    static SharedTexts read(XmlPart part) {
        SharedTexts shared = new SharedTexts();
        while (part.nextStart()) {
            if (part.at("si")) {
                shared.texts.add(EscapedText.read(part.text(PHONETIC)));
            }
        }
        return shared;
    }

    /** The text of a number, or nothing when there is none. */
    Optional<String> find(@Nullable String number) {
        if (number == null
                || number.isEmpty()
                || number.length() > 9
                || !number.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        int index = Integer.parseInt(number);
        return index < texts.size() ? Optional.of(texts.get(index)) : Optional.empty();
    }
}
