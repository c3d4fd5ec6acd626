package org.lubanchi.platform.training.web;

import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.http.Refusal;

/** What a request must bring; JSON leaves out what it likes. */
final class Body {
    private static final int FIRST_YEAR = 2021;
    private static final int LAST_YEAR = 2200;

    private Body() {}

    /** Refuses when one of these is not there. */
    static void require(@Nullable Object... parts) {
        for (int index = 0; index < parts.length; index++) {
            if (parts[index] == null) {
                throw Refusal.badRequest(
                        "body",
                        "",
                        new LocalText("第 " + (index + 1) + " 项必填", "item " + (index + 1) + " must be given"));
            }
        }
    }

    /** A year the rules of training know. */
    static int year(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.badRequest("year", String.valueOf(year), new LocalText("2021 或以后的年度", "a year from 2021 on"));
        }
        return year;
    }
}
