package org.lubanchi.platform.registry.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Page;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.registry.RegisterChanges;
import org.lubanchi.platform.registry.UnitChange;
import org.lubanchi.platform.registry.UnitList;
import org.lubanchi.platform.registry.UnitListReader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register to look at and to maintain: a city maintains what lies in it. */
@RestController
class RegisterController {
    private static final int LONGEST_LIST = 2 * 1024 * 1024;

    private final Register register;
    private final RegisterChanges changes;
    private final Readers readers;
    private final Clock clock;

    RegisterController(Register register, RegisterChanges changes, Readers readers, Clock clock) {
        this.register = register;
        this.changes = changes;
        this.readers = readers;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping("/api/register")
    RegisterView list(
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        LocalDate day = asOf == null ? today() : ChangeRequest.day(asOf);
        ReadScope scope = readers.scope(Purpose.FIGURES, today());
        ReadScope then = readers.scope(Purpose.FIGURES, day);
        List<UnitsController.Unit> all = register.list(day).stream()
                .filter(unit -> scope.covers(unit.id()) || then.covers(unit.id()))
                .map(UnitsController.Unit::of)
                .toList();
        Page<UnitsController.Unit> page = Page.of(all, UnitsController.Unit::id, after, limit);
        return new RegisterView(
                day.toString(),
                page.items(),
                changes.listGroups(),
                readers.may(Duty.RUN_ROUNDS, readers.require().unit(), today()),
                page.next().orElse(null));
    }

    @GetMapping("/api/register/units/{unit}")
    HistoryView history(@PathVariable String unit) {
        OrgUnitId id = Asked.unit(unit);
        readers.require();
        boolean maintains = maintains(id);
        if (!maintains) {
            readers.scopeShowing(id, Purpose.FIGURES, today());
        }
        return HistoryView.of(changes.requireHistory(id), register.find(id, today()), maintains);
    }

    private boolean maintains(OrgUnitId unit) {
        return readers.may(Duty.RUN_ROUNDS, unit, today()) || wasOurs(unit);
    }

    /** A unit that is closed, or begins later, belongs to whom it lay under then. */
    private boolean wasOurs(OrgUnitId unit) {
        return changes.requireHistory(unit).links().stream()
                .map(link -> new OrgUnitId(link.value()))
                .anyMatch(parent -> readers.may(Duty.RUN_ROUNDS, parent, today()));
    }

    @PostMapping("/api/register/changes")
    ChangedView change(@RequestParam(defaultValue = "false") boolean dry, @RequestBody ChangeRequest asked) {
        Reader by = readers.require();
        UnitChange change = asked.change();
        requireMaintainer(by, concerned(change));
        List<RegisterChanges.Effect> effects = dry ? changes.preview(change) : changes.apply(change, asked.why(), by);
        return ChangedView.of(dry, effects);
    }

    /** Every unit that is there already and is touched, and every parent that is named. */
    private Set<OrgUnitId> concerned(UnitChange change) {
        Set<OrgUnitId> units = new HashSet<>();
        switch (change) {
            case UnitChange.Founding found -> {
                found.unit().territory().ifPresent(units::add);
                found.unit().authority().ifPresent(units::add);
                if (units.isEmpty()) {
                    units.add(found.unit().id());
                }
            }
            case UnitChange.Move move -> units.addAll(List.of(move.unit(), move.parent()));
            case UnitChange.Merge merge -> {
                units.addAll(merge.merged());
                units.add(merge.into());
            }
            case UnitChange.Rename _,
                    UnitChange.Recode _,
                    UnitChange.Split _,
                    UnitChange.Close _,
                    UnitChange.OpenCampus _,
                    UnitChange.CloseCampus _,
                    UnitChange.Regroup _ -> units.addAll(change.units());
        }
        return units;
    }

    private void requireMaintainer(Reader by, Set<OrgUnitId> units) {
        readers.requireDuty(Duty.RUN_ROUNDS, by.unit(), today());
        for (OrgUnitId unit : units) {
            boolean known = register.find(unit, today()).isPresent();
            if (known || !wasOurs(unit)) {
                readers.requireDuty(Duty.RUN_ROUNDS, unit, today());
            }
        }
    }

    /** A list of units as CSV; its units and their parents lie in the asker's region or are in the list. */
    @PostMapping(path = "/api/register/lists", consumes = "application/octet-stream")
    ChangedView take(
            @RequestParam(defaultValue = "false") boolean dry,
            @RequestParam String name,
            @RequestParam String from,
            @RequestBody byte[] content) {
        Reader by = readers.require();
        readers.requireDuty(Duty.RUN_ROUNDS, by.unit(), today());
        if (content.length > LONGEST_LIST) {
            throw Refusal.badRequest("list", content.length + " B", new LocalText("至多 2 MB", "at most 2 MB"));
        }
        String text = new String(content, StandardCharsets.UTF_8);
        UnitList list = UnitListReader.read(name, text.lines().toList(), ChangeRequest.day(from));
        requireOwn(list, by);
        return ChangedView.of(dry, dry ? changes.preview(list) : changes.apply(list, by));
    }

    private void requireOwn(UnitList list, Reader by) {
        Set<OrgUnitId> listed = new HashSet<>();
        list.entries().forEach(entry -> listed.add(entry.id()));
        for (UnitList.Entry entry : list.entries()) {
            List<OrgUnitId> named = new ArrayList<>();
            if (register.find(entry.id(), today()).isPresent()) {
                named.add(entry.id());
            }
            Optional.of(entry)
                    .flatMap(UnitList.Entry::territory)
                    .filter(parent -> !listed.contains(parent))
                    .ifPresent(named::add);
            entry.authority().filter(parent -> !listed.contains(parent)).ifPresent(named::add);
            if (named.isEmpty() && entry.territory().isEmpty()) {
                named.add(entry.id());
            }
            named.stream()
                    .filter(unit -> register.find(unit, today()).isPresent() || unit.equals(entry.id()))
                    .forEach(unit -> readers.requireDuty(Duty.RUN_ROUNDS, unit, today()));
        }
        readers.requireDuty(Duty.RUN_ROUNDS, by.unit(), today());
    }

    @PutMapping("/api/register/groups/{group}")
    List<RegisterChanges.Group> putGroup(@PathVariable String group, @RequestBody ChangeRequest.Name name) {
        Reader by = readers.require();
        readers.requireDuty(Duty.RUN_ROUNDS, by.unit(), today());
        changes.putGroup(Asked.unit(group).value(), ChangeRequest.text(name), by);
        return changes.listGroups();
    }

    /** The units of a day within the asker's scope. */
    record RegisterView(
            String asOf,
            List<UnitsController.Unit> units,
            List<RegisterChanges.Group> groups,
            boolean maintains,
            @Nullable String next) {}

    /** What moved, or would. */
    record ChangedView(boolean dry, List<EffectView> effects) {
        static ChangedView of(boolean dry, List<RegisterChanges.Effect> effects) {
            return new ChangedView(dry, effects.stream().map(EffectView::of).toList());
        }
    }

    record EffectView(
            String unit,
            LocalText name,
            LocalText what,
            @Nullable LocalText before,
            @Nullable LocalText after) {
        static EffectView of(RegisterChanges.Effect effect) {
            return new EffectView(
                    effect.unit().value(),
                    effect.name(),
                    effect.what().label(),
                    effect.before().orElse(null),
                    effect.after().orElse(null));
        }
    }
}
