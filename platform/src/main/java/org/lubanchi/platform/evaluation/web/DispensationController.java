package org.lubanchi.platform.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.evaluation.Dispensation;
import org.lubanchi.platform.evaluation.Dispensations;
import org.lubanchi.platform.http.Asked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Schools judged as one or not at all: listed for those who see the region, decided by who runs its rounds. */
@RestController
class DispensationController {
    private final Dispensations dispensations;
    private final Readers readers;
    private final Definitions definitions;
    private final UnitNames names;
    private final Clock clock;

    DispensationController(
            Dispensations dispensations, Readers readers, Definitions definitions, UnitNames names, Clock clock) {
        this.dispensations = dispensations;
        this.readers = readers;
        this.definitions = definitions;
        this.names = names;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping("/api/evaluation/dispensations")
    PageView list(@RequestParam String unit, @RequestParam int year) {
        OrgUnitId region = Asked.unit(unit);
        ReportYear in = Asked.year(year);
        readers.scopeShowing(region, Purpose.FIGURES, today());
        List<ReasonView> reasons = definitions.catalogue().evaluation().standards().values().stream()
                .filter(standard -> standard.holdsIn(year))
                .flatMap(standard -> standard.exempt().stream())
                .map(ReasonView::of)
                .distinct()
                .toList();
        return new PageView(
                readers.may(Duty.RUN_ROUNDS, region, today()),
                reasons,
                dispensations.list(region, in).stream().map(this::view).toList());
    }

    private EntryView view(Dispensation each) {
        return new EntryView(
                each.id(),
                each.schools().stream().map(names::nameOf).toList(),
                each.exemption().orElse(null),
                each.reason());
    }

    @PostMapping("/api/evaluation/dispensations")
    PageView decide(@RequestBody DecidingBody body) {
        OrgUnitId region = Asked.unit(body.unit());
        Reader by = readers.requireDuty(Duty.RUN_ROUNDS, region, today());
        Dispensation wanted = new Dispensation(
                0,
                body.schools().stream().map(Asked::unit).toList(),
                Optional.ofNullable(body.exemption()),
                body.reason().strip());
        dispensations.decide(region, Asked.year(body.year()), wanted, by);
        return list(body.unit(), body.year());
    }

    @PostMapping("/api/evaluation/dispensations/{id}/end")
    PageView end(@PathVariable long id, @RequestBody EndingBody body) {
        OrgUnitId region = Asked.unit(body.unit());
        Reader by = readers.requireDuty(Duty.RUN_ROUNDS, region, today());
        dispensations.end(region, Asked.year(body.year()), id, by);
        return list(body.unit(), body.year());
    }

    /** What holds, the reasons there are, and whether the asker may decide. */
    record PageView(boolean mayDecide, List<ReasonView> reasons, List<EntryView> entries) {}

    /** A reason for which a standard judges nobody. */
    record ReasonView(String id, LocalText label) {
        static ReasonView of(Standard.Exemption exemption) {
            return new ReasonView(exemption.reason(), exemption.label());
        }
    }

    /** Schools judged as one, or exempt for a reason. */
    record EntryView(
            long id, List<LocalText> schools, @Nullable String exemption, String reason) {}

    /** Decides one; without an exemption the schools are judged as one. */
    record DecidingBody(
            String unit,
            int year,
            List<String> schools,
            @Nullable String exemption,
            String reason) {}

    /** Ends one. */
    record EndingBody(String unit, int year) {}
}
