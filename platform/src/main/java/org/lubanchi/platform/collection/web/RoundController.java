package org.lubanchi.platform.collection.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.Assignments;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.Extension;
import org.lubanchi.platform.collection.ReviewLevel;
import org.lubanchi.platform.collection.ReviewPlan;
import org.lubanchi.platform.collection.Rounds;
import org.lubanchi.platform.collection.Sealing;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.collection.Urging;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Page;
import org.lubanchi.platform.http.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds: opening, the board, more time, sealing. */
@RestController
class RoundController {
    private final Desk desk;
    private final Rounds rounds;
    private final Readers readers;
    private final Sealing sealing;
    private final Urging urging;
    private final Assignments assignments;
    private final Definitions definitions;
    private final Clock clock;

    RoundController(
            Desk desk, Readers readers, Sealing sealing, BoardSources sources, Definitions definitions, Clock clock) {
        this.desk = desk;
        this.rounds = desk.rounds();
        this.urging = sources.urging();
        this.assignments = sources.assignments();
        this.readers = readers;
        this.sealing = sealing;
        this.definitions = definitions;
        this.clock = clock;
    }

    @GetMapping("/api/rounds")
    List<RoundView> list() {
        Reader reader = desk.anybody();
        return rounds.list().stream()
                .filter(round -> concerns(round, reader))
                .map(this::view)
                .toList();
    }

    /** A round concerns whoever may follow one of its units. */
    private boolean concerns(CollectionRound round, Reader reader) {
        return desk.may(Duty.FOLLOW, round, round.region())
                || (desk.may(Duty.FOLLOW, round, reader.unit())
                        && !rounds.listCases(round.id(), reader.unit()).isEmpty())
                || !desk.allowed(
                                Duty.FOLLOW,
                                round,
                                rounds.listCases(round.id()).stream()
                                        .map(one -> one.key().unit())
                                        .collect(Collectors.toSet()))
                        .isEmpty();
    }

    @GetMapping("/api/rounds/choices")
    List<TableView> choices(@RequestParam int year) {
        desk.anybody();
        int of = Asked.year(year).year();
        return definitions.catalogue().tables().values().stream()
                .filter(table -> table.from() <= of)
                .map(TableView::of)
                .toList();
    }

    /** Authorities that may review in a round of a region. */
    @GetMapping("/api/rounds/authorities")
    List<AuthorityView> authorities(@RequestParam String region, @RequestParam int year) {
        desk.anybody();
        OrgUnitId of = Asked.unit(region);
        LocalDate day = Asked.year(year).lastDay();
        readers.requireDuty(Duty.RUN_ROUNDS, of, day);
        return rounds.authorities(of, day).stream()
                .map(id -> new AuthorityView(id.value(), desk.nameOf(id)))
                .toList();
    }

    record AuthorityView(String id, LocalText name) {}

    @GetMapping("/api/rounds/{round}")
    RoundView one(@PathVariable String round) {
        desk.anybody();
        return view(rounds.require(round));
    }

    @PostMapping("/api/rounds")
    RoundView open(@RequestBody OpeningRequest asked) {
        desk.anybody();
        OrgUnitId region = Asked.unit(asked.region());
        LocalDate day = Asked.year(asked.year()).lastDay();
        Reader by = readers.requireDuty(Duty.RUN_ROUNDS, region, day);
        return view(rounds.open(
                new Rounds.Opening(
                        region,
                        Asked.year(asked.year()),
                        text(asked.title()),
                        instant("opensAt", asked.opensAt()),
                        instant("deadline", asked.deadline()),
                        review(asked),
                        asked.tables() == null ? List.of() : asked.tables(),
                        asked.returnDays() == null ? CollectionRound.USUAL_RETURN_DAYS : asked.returnDays()),
                by));
    }

    private static ReviewPlan review(OpeningRequest asked) {
        List<ReviewLevel> levels = levels(asked.levels());
        List<OrgUnitId> authorities = asked.authorities() == null
                ? List.of()
                : asked.authorities().stream().map(Asked::unit).distinct().toList();
        return new ReviewPlan(levels.isEmpty() ? ReviewPlan.USUAL.levels() : levels, authorities);
    }

    private static List<ReviewLevel> levels(@Nullable List<String> words) {
        try {
            List<ReviewLevel> levels =
                    words == null || words.isEmpty() ? List.of() : ReviewLevel.parse(String.join(",", words));
            if (!levels.contains(ReviewLevel.AUTHORITY)) {
                return levels;
            }
        } catch (IllegalArgumentException noSuchLevel) {
            // told below, with the levels there are
        }
        throw Refusal.badRequest(
                "levels",
                words == null ? "" : String.join(",", words),
                new LocalText(
                        "school、county、city；主管部门写在 authorities",
                        "school, county, city; authorities are named beside them"));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Instant instant(String where, @Nullable String text) {
        try {
            return Instant.parse(text(text));
        } catch (DateTimeParseException notATime) {
            throw Refusal.badRequest(
                    where,
                    text(text),
                    new LocalText("时刻，如 2024-12-01T16:00:00Z", "an instant such as 2024-12-01T16:00:00Z"));
        }
    }

    /**
     * Every unit and every table in one answer, by a handful of queries however many units there are; with a limit so many
     * units in the order of their ids.
     */
    @GetMapping("/api/rounds/{round}/board")
    Board board(
            @PathVariable String round,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        desk.anybody();
        CollectionRound of = rounds.require(round);
        Map<OrgUnitId, List<CaseView>> byUnit = new LinkedHashMap<>();
        for (TableCase one : rounds.listCases(of.id())) {
            byUnit.computeIfAbsent(one.key().unit(), _ -> new ArrayList<>()).add(desk.view(one));
        }
        byUnit.keySet().retainAll(desk.allowed(Duty.FOLLOW, of, byUnit.keySet()));
        Page<OrgUnitId> page = Page.of(List.copyOf(byUnit.keySet()), OrgUnitId::value, after, limit);
        byUnit.keySet().retainAll(Set.copyOf(page.items()));
        Map<OrgUnitId, LocalText> names = desk.namesOf(byUnit.keySet());
        Map<OrgUnitId, Rounds.Standing> standings = rounds.standings(of, byUnit.keySet());
        Map<OrgUnitId, Instant> urged = urging.lastUrged(of.id());
        Map<OrgUnitId, List<HolderView>> holders = holders(of);
        List<BoardUnit> units = new ArrayList<>();
        byUnit.forEach((unit, cases) -> {
            Rounds.Standing standing = Optional.ofNullable(standings.get(unit)).orElseThrow();
            units.add(new BoardUnit(
                    unit.value(),
                    Optional.ofNullable(names.get(unit)).orElseThrow(),
                    standing.deadline().toString(),
                    desk.days().left(standing.deadline()),
                    Optional.ofNullable(urged.get(unit)).map(Instant::toString).orElse(null),
                    standing.chain().stream().map(ReviewLevel::code).toList(),
                    cases,
                    holders.getOrDefault(unit, List.of())));
        });
        return new Board(view(of), units, page.next().orElse(null));
    }

    private Map<OrgUnitId, List<HolderView>> holders(CollectionRound round) {
        Map<OrgUnitId, List<HolderView>> holders = new LinkedHashMap<>();
        assignments
                .list(round.id())
                .forEach((key, assigned) -> holders.computeIfAbsent(key.unit(), _ -> new ArrayList<>())
                        .add(new HolderView(
                                key.table(),
                                assigned.department(),
                                assigned.person()
                                        .map(Assignments.Assigned.Person::name)
                                        .orElse(null))));
        return holders;
    }

    @PostMapping("/api/rounds/{round}/extensions")
    RoundView extend(@PathVariable String round, @RequestBody ExtensionRequest asked) {
        desk.anybody();
        CollectionRound of = rounds.require(round);
        Reader by = desk.runner(of);
        OrgUnitId unit = Asked.unit(asked.unit());
        readers.requireDuty(Duty.RUN_ROUNDS, unit, of.referenceDate());
        rounds.extend(round, unit, asked.extension(), by);
        return view(of);
    }

    @PostMapping("/api/rounds/{round}/seal")
    SealView seal(@PathVariable String round) {
        desk.anybody();
        CollectionRound of = rounds.require(round);
        Reader by = desk.runner(of);
        var snapshot = sealing.seal(of.region(), of.year(), new Actor(by.account()));
        return new SealView(snapshot.id(), snapshot.sealedAt().toString());
    }

    private RoundView view(CollectionRound round) {
        OrgUnitId own = desk.anybody().unit();
        return new RoundView(
                round.id(),
                round.region().value(),
                desk.nameOf(round.region()),
                round.year().year(),
                round.title(),
                new Window(
                        round.opensAt().toString(),
                        round.deadline().toString(),
                        rounds.deadlineOf(round, own).toString(),
                        clock.instant().truncatedTo(ChronoUnit.MINUTES).toString(),
                        desk.days().left(round.deadline()),
                        desk.days().left(rounds.deadlineOf(round, own)),
                        desk.days().lastDay(round.deadline()),
                        round.returnDays()),
                round.review().levels().stream().map(ReviewLevel::code).toList(),
                round.review().authorities().stream().map(OrgUnitId::value).toList(),
                round.tables().stream()
                        .map(table -> TableView.of(definitions.catalogue().requireTable(table)))
                        .toList(),
                desk.may(Duty.RUN_ROUNDS, round, round.region()),
                !rounds.listCases(round.id(), own).isEmpty());
    }

    record OpeningRequest(
            String region,
            int year,
            @Nullable String title,
            @Nullable String opensAt,
            @Nullable String deadline,
            @Nullable List<String> levels,
            @Nullable List<String> authorities,
            @Nullable List<String> tables,
            @Nullable Integer returnDays) {}

    record ExtensionRequest(
            String unit,
            @Nullable String deadline,
            @Nullable Integer workingDays,
            @Nullable List<String> tables,
            @Nullable String reason) {
        Extension extension() {
            Extension.Until until = workingDays == null
                    ? new Extension.Until.At(instant("deadline", deadline))
                    : new Extension.Until.WorkingDays(workingDays);
            return new Extension(until, tables == null ? List.of() : tables, text(reason));
        }
    }

    /**
     * When things are taken; the deadline of the asker's own unit beside the round's, and the server's time to the minute, so
     * that what has not changed is not sent again.
     *
     * @param left working days until the round's deadline, {@code ownLeft} until the own
     * @param lastDay the last day of the round, which may be a holiday
     * @param returnDays working days for what was returned
     */
    record Window(
            String opensAt,
            String deadline,
            String ownDeadline,
            String now,
            WorkingDays.LeftView left,
            WorkingDays.LeftView ownLeft,
            WorkingDays.DayView lastDay,
            int returnDays) {}

    /** A round as it travels. */
    record RoundView(
            String id,
            String region,
            LocalText regionName,
            int year,
            String title,
            Window window,
            List<String> levels,
            List<String> authorities,
            List<TableView> tables,
            boolean mayRun,
            boolean reports) {}

    record TableView(String id, LocalText label, String shape, String reportedBy, LocalText grain) {
        static TableView of(TableDefinition table) {
            return new TableView(
                    table.id(),
                    table.label(),
                    table.shape().name().toLowerCase(Locale.ROOT),
                    table.reportedBy().name().toLowerCase(Locale.ROOT),
                    table.grain());
        }
    }

    /** A board; {@code next} is what to send as {@code after} for the units behind, where there are more. */
    record Board(
            RoundView round,
            List<BoardUnit> units,
            @Nullable String next) {}

    record BoardUnit(
            String id,
            LocalText name,
            String deadline,
            WorkingDays.LeftView left,
            @Nullable String urgedAt,
            List<String> chain,
            List<CaseView> cases,
            List<HolderView> holders) {}

    /** Who in the unit has a table. */
    record HolderView(
            String table, String department, @Nullable String name) {}

    record SealView(String snapshot, String sealedAt) {}
}
