package org.lubanchi.platform.registry.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.http.Page;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The units within the reader's scope. */
@RestController
class UnitsController {
    private final Register register;
    private final Readers readers;
    private final Clock clock;

    UnitsController(Register register, Readers readers, Clock clock) {
        this.register = register;
        this.readers = readers;
        this.clock = clock;
    }

    @GetMapping("/api/units")
    ResponseEntity<List<Unit>> units(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        LocalDate today = LocalDate.now(clock);
        ReadScope scope = readers.scope(Purpose.FIGURES, today);
        List<Unit> all = register.list(today).stream()
                .filter(unit -> scope.covers(unit.id()))
                .map(Unit::of)
                .toList();
        return Page.of(all, Unit::id, after, limit).answer("after");
    }

    record Unit(
            String id,
            LocalText label,
            String kind,
            @Nullable String parent,
            @Nullable String founder) {
        static Unit of(OrgUnit unit) {
            return new Unit(
                    unit.id().value(),
                    unit.name(),
                    unit.kind().code(),
                    unit.parent().map(OrgUnitId::value).orElse(null),
                    unit.founder().map(OrgUnit.Founder::code).orElse(null));
        }
    }
}
