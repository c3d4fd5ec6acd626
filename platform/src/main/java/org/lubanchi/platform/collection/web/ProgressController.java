package org.lubanchi.platform.collection.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.ProgressCurve;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a round goes, day by day, for the units the asker follows. */
@RestController
class ProgressController {
    private final Desk desk;

    ProgressController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/rounds/{round}/progress")
    ProgressView progress(@PathVariable String round) {
        desk.anybody();
        CollectionRound of = desk.rounds().require(round);
        Map<OrgUnitId, List<ProgressCurve.Milestones>> byUnit = desk.rounds().milestones(of);
        byUnit.keySet().retainAll(desk.allowed(Duty.FOLLOW, of, byUnit.keySet()));
        return ProgressView.of(desk.days()
                .curve(of, byUnit.values().stream().flatMap(List::stream).toList()));
    }

    /** The course, days as ISO dates; what is to come has no counts. */
    record ProgressView(int total, List<DayView> days, ProgressCurve.Timeliness timeliness) {
        static ProgressView of(ProgressCurve curve) {
            return new ProgressView(
                    curve.total(), curve.days().stream().map(DayView::of).toList(), curve.timeliness());
        }
    }

    record DayView(
            String day,
            int planned,
            @Nullable Integer handedIn,
            @Nullable Integer approved) {
        static DayView of(ProgressCurve.Day day) {
            return new DayView(
                    day.day().toString(),
                    day.planned(),
                    day.handedIn().orElse(null),
                    day.approved().orElse(null));
        }
    }
}
