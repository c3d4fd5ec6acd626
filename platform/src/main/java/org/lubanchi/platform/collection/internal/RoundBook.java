package org.lubanchi.platform.collection.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CaseState;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.Extension;
import org.lubanchi.platform.collection.ProgressCurve;
import org.lubanchi.platform.collection.ReviewLevel;
import org.lubanchi.platform.collection.ReviewPlan;
import org.lubanchi.platform.collection.Rounds;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds over their tables. */
@Component
class RoundBook implements Rounds {
    private final RoundTables rounds;
    private final CaseTables cases;
    private final CollectionTables versions;
    private final Register register;
    private final Definitions definitions;
    private final RoundWindows windows;
    private final CollectionJournal journal;

    RoundBook(
            RoundTables rounds,
            CaseTables cases,
            CollectionTables versions,
            Register register,
            Definitions definitions,
            RoundWindows windows) {
        this.rounds = rounds;
        this.cases = cases;
        this.versions = versions;
        this.register = register;
        this.definitions = definitions;
        this.windows = windows;
        this.journal = windows.journal();
    }

    @Override
    @Transactional
    public CollectionRound open(Opening opening, Reader by) {
        String id = CollectionTables.roundOf(opening.region(), opening.year());
        Catalogue catalogue = definitions.catalogue();
        check(id, opening, catalogue);
        CollectionRound round = new CollectionRound(
                id,
                opening.region(),
                opening.year(),
                opening.title().strip(),
                opening.opensAt(),
                opening.deadline(),
                opening.year().lastDay(),
                catalogue.edition(),
                opening.review(),
                opening.tables(),
                opening.returnDays());
        Instant now = journal.now();
        versions.openRound(round.region(), round.year(), versions.isSynthetic(round.region()), now);
        if (!rounds.insert(round, by.account())) {
            throw CaseRefusals.alreadyOpen(id);
        }
        int opened = openCases(round, catalogue, by, now);
        journal.append(
                new Actor(by.account()),
                "collection.round-opened",
                id,
                List.of(
                        new AuditFact("deadline", round.deadline().toString()),
                        new AuditFact("cases", Integer.toString(opened)),
                        new AuditFact("edition", round.edition())));
        return round;
    }

    private int openCases(CollectionRound round, Catalogue catalogue, Reader by, Instant now) {
        Map<TableCase.Key, Integer> sealed = new HashMap<>();
        versions.newest(round.id())
                .forEach(version -> sealed.put(
                        new TableCase.Key(
                                round.id(),
                                new OrgUnitId(version.key().unit()),
                                version.key().table()),
                        version.key().number()));
        List<OrgUnitId> within =
                register.listWithin(Register.Hierarchy.TERRITORY, round.region(), round.referenceDate());
        Set<OrgUnitId> inside = new HashSet<>(within);
        List<CaseTables.NewCase> opened = new ArrayList<>();
        for (OrgUnit unit : register.list(round.referenceDate())) {
            for (String table : round.tables()) {
                if (inside.contains(unit.id()) && reports(unit, catalogue.requireTable(table))) {
                    TableCase.Key key = new TableCase.Key(round.id(), unit.id(), table);
                    Integer before = sealed.get(key);
                    opened.add(
                            new CaseTables.NewCase(key, before == null ? OptionalInt.empty() : OptionalInt.of(before)));
                }
            }
        }
        cases.insert(opened, by.account(), now);
        return opened.size();
    }

    private static boolean reports(OrgUnit unit, TableDefinition table) {
        return switch (unit.kind()) {
            case SCHOOL -> table.reportedBy() == UnitKind.SCHOOL;
            case COUNTY -> table.reportedBy() == UnitKind.COUNTY;
            case PROVINCE -> table.reportedBy() == UnitKind.PROVINCE;
            case CITY -> table.reportedBy() == UnitKind.CITY;
            case AUTHORITY -> table.reportedBy() == UnitKind.AUTHORITY;
        };
    }

    /** A province seals together what its cities collect. */
    private void checkRegion(String id, Opening opening) {
        register.find(opening.region(), opening.year().lastDay())
                .filter(unit -> unit.kind() == OrgUnit.Kind.PROVINCE)
                .ifPresent(province -> {
                    throw CaseRefusals.unsound(
                            id,
                            new LocalText("省不直接开批次", "a province opens no round of its own"),
                            new LocalText("市开批次，省汇总封存", "rounds of its cities, which it seals together"));
                });
    }

    private void checkAuthorities(String id, Opening opening) {
        List<OrgUnitId> known = authorities(opening.region(), opening.year().lastDay());
        opening.review().authorities().stream()
                .filter(authority -> !known.contains(authority))
                .findFirst()
                .ifPresent(authority -> {
                    throw CaseRefusals.unsound(
                            id,
                            new LocalText("审核的主管部门：" + authority, "reviewing authority: " + authority),
                            new LocalText(
                                    "主管本地区学校的主管部门：" + known, "an authority that supervises schools here: " + known));
                });
    }

    @Override
    public List<OrgUnitId> authorities(OrgUnitId region, LocalDate day) {
        Set<OrgUnitId> inside = new HashSet<>(register.listWithin(Register.Hierarchy.TERRITORY, region, day));
        return register.listLinks(Register.Hierarchy.AUTHORITY, day).stream()
                .filter(link -> inside.contains(link.child()))
                .map(Register.Link::parent)
                .distinct()
                .sorted()
                .toList();
    }

    private void check(String id, Opening opening, Catalogue catalogue) {
        checkRegion(id, opening);
        if (opening.title().isBlank() || opening.title().length() > 80) {
            throw CaseRefusals.unsound(
                    id,
                    new LocalText("批次名称为空或过长", "no title, or one too long"),
                    new LocalText("1 到 80 个字", "1 to 80 characters"));
        }
        checkAuthorities(id, opening);
        if (!opening.opensAt().isBefore(opening.deadline())) {
            throw CaseRefusals.unsound(
                    id,
                    new LocalText("截止时间不晚于开放时间", "the deadline is not after the opening"),
                    new LocalText("开放时间早于截止时间", "an opening before the deadline"));
        }
        if (opening.returnDays() < 1 || opening.returnDays() > Extension.MOST_DAYS) {
            throw CaseRefusals.unsound(
                    id,
                    new LocalText(
                            "退回后 " + opening.returnDays() + " 个工作日内改",
                            opening.returnDays() + " working days for returns"),
                    new LocalText(
                            "1 到 " + Extension.MOST_DAYS + " 个工作日",
                            "from 1 to " + Extension.MOST_DAYS + " working days"));
        }
        List<String> unknown = opening.tables().stream()
                .filter(table -> !catalogue.tables().containsKey(table)
                        || catalogue.requireTable(table).from() > opening.year().year())
                .toList();
        if (opening.tables().isEmpty()
                || !unknown.isEmpty()
                || opening.tables().stream().distinct().count()
                        != opening.tables().size()) {
            String told = unknown.isEmpty() ? "∅" : String.join(", ", unknown);
            throw CaseRefusals.unsound(
                    id,
                    new LocalText("采集表：" + told, "tables: " + told),
                    new LocalText("该年度的采集表，各一次，至少一张", "tables collected for that year, each once, at least one"));
        }
    }

    @Override
    public List<CollectionRound> list() {
        return rounds.list();
    }

    @Override
    public CollectionRound require(String round) {
        return rounds.find(round).orElseThrow(() -> CaseRefusals.noRound(round));
    }

    @Override
    public List<TableCase> listCases(String round, OrgUnitId unit) {
        List<String> order = require(round).tables();
        return cases.list(round, unit).stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.key().table())))
                .toList();
    }

    @Override
    public List<TableCase> listCases(String round) {
        return cases.list(round);
    }

    @Override
    @Transactional
    public void extend(String round, OrgUnitId unit, Extension extension, Reader by) {
        windows.extend(require(round), unit, extension, by);
    }

    @Override
    public Instant deadlineOf(CollectionRound round, OrgUnitId unit) {
        return windows.deadlineOf(round, unit);
    }

    @Override
    public Instant deadlineOf(CollectionRound round, TableCase of) {
        return windows.deadlineOf(round, of);
    }

    /** What the round takes, and until when. */
    RoundWindows windows() {
        return windows;
    }

    @Override
    public Map<OrgUnitId, Standing> standings(CollectionRound round, Set<OrgUnitId> units) {
        Map<OrgUnitId, Instant> extended = rounds.extensions(round.id());
        Map<OrgUnitId, OrgUnit> known = new HashMap<>();
        register.list(round.referenceDate()).forEach(unit -> known.put(unit.id(), unit));
        Map<OrgUnitId, OrgUnitId> supervising = supervising(round);
        Map<OrgUnitId, Standing> standings = new HashMap<>();
        for (OrgUnitId unit : units) {
            standings.put(
                    unit,
                    new Standing(
                            extended.getOrDefault(unit, round.deadline()),
                            round.review()
                                    .chain(standing(unit, supervising, id -> Optional.ofNullable(known.get(id))))));
        }
        return standings;
    }

    @Override
    public List<ReviewLevel> chainOf(CollectionRound round, OrgUnitId unit) {
        return round.review().chain(standing(unit, supervising(round), id -> register.find(id, round.referenceDate())));
    }

    /** Who supervises whom, asked only where it matters. */
    private Map<OrgUnitId, OrgUnitId> supervising(CollectionRound round) {
        Map<OrgUnitId, OrgUnitId> supervising = new HashMap<>();
        if (!round.review().authorities().isEmpty()) {
            register.listLinks(Register.Hierarchy.AUTHORITY, round.referenceDate())
                    .forEach(link -> supervising.put(link.child(), link.parent()));
        }
        return supervising;
    }

    private static ReviewPlan.Standing standing(
            OrgUnitId unit, Map<OrgUnitId, OrgUnitId> supervising, Function<OrgUnitId, Optional<OrgUnit>> register) {
        Optional<OrgUnit> found = register.apply(unit);
        return new ReviewPlan.Standing(
                found.filter(one -> one.kind() == OrgUnit.Kind.SCHOOL).isPresent(),
                found.flatMap(OrgUnit::parent)
                        .flatMap(register)
                        .filter(parent -> parent.kind() == OrgUnit.Kind.COUNTY)
                        .isPresent(),
                Optional.ofNullable(supervising.get(unit)));
    }

    @Override
    public Map<OrgUnitId, List<ProgressCurve.Milestones>> milestones(CollectionRound round) {
        Map<OrgUnitId, Instant> extended = rounds.extensions(round.id());
        Map<TableCase.Key, CaseTables.Passed> passed = cases.passed(round.id());
        Map<OrgUnitId, List<ProgressCurve.Milestones>> byUnit = new HashMap<>();
        for (TableCase one : cases.list(round.id())) {
            OrgUnitId unit = one.key().unit();
            CaseTables.Passed when = passed.getOrDefault(one.key(), CaseTables.Passed.NEVER);
            boolean stands = one.state() == CaseState.APPROVED || one.state() == CaseState.SEALED;
            byUnit.computeIfAbsent(unit, _ -> new ArrayList<>())
                    .add(new ProgressCurve.Milestones(
                            when.handedIn(),
                            stands ? when.approved() : Optional.empty(),
                            RoundWindows.deadlineOf(extended.getOrDefault(unit, round.deadline()), one)));
        }
        return byUnit;
    }

    @Override
    public List<Step> listSteps(String round, Optional<OrgUnitId> unit, OptionalLong before, int most) {
        return cases.steps(round, unit, before, most);
    }
}
