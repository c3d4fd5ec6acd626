package org.lubanchi.platform.collection.web;

import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.http.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts working days for whoever sets a date. */
@RestController
class CalendarController {
    private final Desk desk;

    CalendarController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/working-days")
    WorkingDays.SpanView count(
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer days) {
        desk.anybody();
        if (days != null) {
            return desk.days().after(from, days);
        }
        if (to == null) {
            throw Refusal.badRequest(
                    "to, days", "", new LocalText("截止日，或工作日数", "a last day, or a number of working days"));
        }
        return desk.days().between(from, to);
    }
}
