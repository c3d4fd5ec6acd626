package org.lubanchi.platform.evaluation.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.Standard;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.evaluation.Dispensation;
import org.lubanchi.platform.evaluation.Dispensations;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes dispensations that the standards know and the register fits. */
@Service
class DispensationDesk implements Dispensations {
    private static final int LONGEST = 200;
    private static final int MOST_SCHOOLS = 20;

    private final DispensationTables tables;
    private final SealedFigures sealed;
    private final RunJournal journal;

    DispensationDesk(DispensationTables tables, SealedFigures sealed, RunJournal journal) {
        this.tables = tables;
        this.sealed = sealed;
        this.journal = journal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Dispensation> list(OrgUnitId region, ReportYear year) {
        return tables.list(region, year);
    }

    @Override
    @Transactional
    public Dispensation decide(OrgUnitId region, ReportYear year, Dispensation wanted, Reader by) {
        checkSchools(region, year, wanted);
        checkReason(region, year, wanted);
        long id = tables.insert(region, year, wanted, by.account(), journal.now());
        journal.tellOfStandards(
                by,
                "evaluation.dispensation-decided",
                region + " " + year,
                new AuditFact("schools", wanted.schools().toString()),
                new AuditFact("exemption", wanted.exemption().orElse("together")),
                new AuditFact("reason", wanted.reason()));
        return new Dispensation(id, wanted.schools(), wanted.exemption(), wanted.reason());
    }

    private void checkSchools(OrgUnitId region, ReportYear year, Dispensation wanted) {
        Figures figures = sealed.of(region, Purpose.FIGURES);
        Manifest manifest = sealed.requireSnapshot(region, year);
        Set<OrgUnitId> of = new HashSet<>(figures.snapshots().reporters(manifest, region, UnitKind.SCHOOL));
        if (manifest.findUnit(region.value())
                .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                .isPresent()) {
            throw Refusal.badRequest("unit", region.value(), new LocalText("登记由市里办", "a city, which decides"));
        }
        List<OrgUnitId> schools = wanted.schools();
        int least = wanted.together() ? 2 : 1;
        if (schools.size() < least
                || schools.size() > MOST_SCHOOLS
                || new HashSet<>(schools).size() < schools.size()
                || !of.containsAll(schools)) {
            throw Refusal.badRequest(
                    "schools",
                    schools.toString(),
                    wanted.together()
                            ? new LocalText(
                                    "本地 " + least + " 到 " + MOST_SCHOOLS + " 所不同的学校",
                                    "from " + least + " to " + MOST_SCHOOLS + " different schools of the region")
                            : new LocalText("本地的学校", "schools of the region"));
        }
        Set<OrgUnitId> taken = tables.list(region, year).stream()
                .flatMap(each -> each.schools().stream())
                .filter(schools::contains)
                .collect(Collectors.toSet());
        if (!taken.isEmpty()) {
            throw Refusal.badRequest(
                    "schools",
                    taken.toString(),
                    new LocalText("没有另行登记的学校；先撤销原来的登记", "schools without another entry; end that one first"));
        }
    }

    private void checkReason(OrgUnitId region, ReportYear year, Dispensation wanted) {
        Set<String> known = sealed.of(region, Purpose.FIGURES).catalogue().evaluation().standards().values().stream()
                .filter(standard -> standard.holdsIn(year.year()))
                .flatMap(standard -> standard.exempt().stream())
                .map(Standard.Exemption::reason)
                .collect(Collectors.toSet());
        wanted.exemption().filter(each -> !known.contains(each)).ifPresent(each -> {
            String words = known.stream().sorted().collect(Collectors.joining("、"));
            throw Refusal.badRequest("exemption", each, new LocalText(words, words));
        });
        if (wanted.reason().isBlank() || wanted.reason().length() > LONGEST) {
            throw Refusal.badRequest(
                    "reason",
                    wanted.reason().length() + " 字",
                    new LocalText("依据，1 到 " + LONGEST + " 字", "what it rests on, 1 to " + LONGEST + " characters"));
        }
    }

    @Override
    @Transactional
    public void end(OrgUnitId region, ReportYear year, long id, Reader by) {
        if (!tables.end(region, year, id, journal.now())) {
            throw Refusal.notFound("dispensation " + id);
        }
        journal.tellOfStandards(
                by, "evaluation.dispensation-ended", region + " " + year, new AuditFact("id", String.valueOf(id)));
    }
}
