package org.lubanchi.platform.collection.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.Urging;
import org.lubanchi.platform.http.Asked;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who runs a round reminds its units by hand. */
@RestController
class UrgingController {
    private final Desk desk;
    private final Readers readers;
    private final Urging urging;

    UrgingController(Desk desk, Readers readers, Urging urging) {
        this.desk = desk;
        this.readers = readers;
        this.urging = urging;
    }

    @PostMapping("/api/rounds/{round}/reminders")
    UrgedView urge(@PathVariable String round, @RequestBody UrgingRequest asked) {
        desk.anybody();
        CollectionRound of = desk.rounds().require(round);
        Reader by = desk.runner(of);
        List<OrgUnitId> units = asked.units() == null
                ? List.of()
                : asked.units().stream().map(Asked::unit).toList();
        units.forEach(unit -> readers.requireDuty(Duty.RUN_ROUNDS, unit, of.referenceDate()));
        return UrgedView.of(urging.urge(of.id(), units, by));
    }

    record UrgingRequest(@Nullable List<String> units) {}

    record UrgedView(int units, int people, int recently, int done, List<String> nobody) {
        static UrgedView of(Urging.Urged urged) {
            return new UrgedView(
                    urged.units(),
                    urged.people(),
                    urged.recently(),
                    urged.done(),
                    urged.nobody().stream().map(OrgUnitId::value).toList());
        }
    }
}
