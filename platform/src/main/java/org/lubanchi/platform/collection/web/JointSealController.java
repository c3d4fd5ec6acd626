package org.lubanchi.platform.collection.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.audit.AuditTrail;
import org.lubanchi.platform.collection.JointSeals;
import org.lubanchi.platform.collection.Sealing;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.lake.SealedSnapshot;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A province seals together what its cities have sealed. */
@RestController
class JointSealController {
    private final JointSeals joint;
    private final Sealing sealing;
    private final Readers readers;
    private final UnitNames names;
    private final Clock clock;

    JointSealController(JointSeals joint, Sealing sealing, Readers readers, UnitNames names, Clock clock) {
        this.joint = joint;
        this.sealing = sealing;
        this.readers = readers;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/api/joint-seals")
    List<JointView> list(@RequestParam String unit) {
        OrgUnitId province = Asked.unit(unit);
        readers.requireDuty(Duty.FOLLOW, province, LocalDate.now(clock));
        return joint.list(province).stream().map(each -> view(province, each)).toList();
    }

    /** Sealing again what has not changed gives the snapshot there is. */
    @PostMapping("/api/joint-seals")
    JointView seal(@RequestBody Wanted wanted) {
        OrgUnitId province = Asked.unit(wanted.unit());
        ReportYear year = Asked.year(wanted.year());
        Reader by = readers.requireDuty(Duty.RUN_ROUNDS, province, LocalDate.now(clock));
        if (joint.find(province, year).cities().isEmpty()) {
            throw Refusal.badRequest(
                    "unit",
                    province.value(),
                    new LocalText("下有市的省；市在采集批次里封存", "a province with cities; a city seals in its round"));
        }
        sealing.seal(province, year, new AuditTrail.Actor(by.account()));
        return view(province, joint.find(province, year));
    }

    private JointView view(OrgUnitId province, JointSeals.JointSeal found) {
        return new JointView(
                found.year().year(),
                found.joint().map(SealedSnapshot::id).orElse(null),
                found.joint().map(each -> each.sealedAt().toString()).orElse(null),
                readers.may(Duty.RUN_ROUNDS, province, LocalDate.now(clock)),
                found.cities().stream().map(this::city).toList());
    }

    private CityView city(JointSeals.CitySeal city) {
        return new CityView(
                city.city().value(),
                names.nameOf(city.city()),
                city.sealed().map(SealedSnapshot::id).orElse(null),
                city.sealed().map(each -> each.sealedAt().toString()).orElse(null),
                city.held());
    }

    /** Which year of which province is to be sealed. */
    record Wanted(String unit, int year) {}

    /** A province's joint snapshot, absent before the first, and its cities. */
    record JointView(
            int year, @Nullable String snapshot, @Nullable String sealedAt, boolean maySeal, List<CityView> cities) {}

    /** What a city has sealed last, and whether the joint snapshot holds it. */
    record CityView(
            String unit,
            LocalText name,
            @Nullable String snapshot,
            @Nullable String sealedAt,
            boolean held) {}
}
