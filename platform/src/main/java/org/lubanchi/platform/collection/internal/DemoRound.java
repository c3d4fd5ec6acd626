package org.lubanchi.platform.collection.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.DemonstrationPart;
import org.lubanchi.platform.collection.Drafts;
import org.lubanchi.platform.collection.Returns;
import org.lubanchi.platform.collection.ReviewLevel;
import org.lubanchi.platform.collection.ReviewPlan;
import org.lubanchi.platform.collection.Reviews;
import org.lubanchi.platform.collection.Rounds;
import org.lubanchi.platform.collection.Submissions;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * A round that is under way in a demonstration: the first city collects the year after the newest one reported, and its
 * schools are as far as {@link DemoProgress} says, which they came to on different days.
 */
@Component
class DemoRound implements DemonstrationPart {
    private static final String CITY = "city";
    private static final String LABOUR = "labour";
    private static final int PAST_DAYS = 9;
    private static final int DAYS_LEFT = 12;
    /** The tables of the round, in its order. */
    static final List<String> TABLES = List.of(
            "institution_profile",
            "campus",
            "building",
            "campus_and_resources",
            "programme_offering",
            "admission_plan",
            "curriculum",
            "teaching_equipment",
            "teaching_resource",
            "industry_mentor",
            "cooperation",
            "technical_service",
            "development_project",
            "student_development",
            "satisfaction_survey",
            "finance");

    private final Rounds rounds;
    private final CaseTables cases;
    private final Desks desks;
    private final Accounts accounts;
    private final Register register;
    private final Clock clock;
    private final ZoneId zone;

    DemoRound(DraftParts parts, Desks desks, Accounts accounts, Register register, Clock clock) {
        this.rounds = parts.rounds();
        this.cases = parts.cases();
        this.desks = desks;
        this.accounts = accounts;
        this.register = register;
        this.clock = clock;
        this.zone = parts.journal().zone();
    }

    /** Where clerks and reviewers work. */
    @Component
    record Desks(DemoSheets sheets, Drafts drafts, Submissions submissions, Reviews reviews) {}

    @Override
    public String name() {
        return "open-round";
    }

    @Override
    public void load(Path files) {
        Optional<Reader> city = accounts.findReader(CITY);
        OptionalInt newest = newestYear(files);
        if (city.isEmpty() || newest.isEmpty()) {
            return;
        }
        ReportYear year = new ReportYear(newest.getAsInt() + 1);
        onBehalfOf(city.get(), () -> collect(year, city.get()));
    }

    private void collect(ReportYear year, Reader city) {
        CollectionRound round = open(year, city);
        List<OrgUnit> schools = schools(round);
        for (DemoProgress progress : DemoProgress.read()) {
            if (progress.school() <= schools.size()) {
                OrgUnit school = schools.get(progress.school() - 1);
                work(round, school, progress, city);
                cases.shift(round.id(), school.id(), Duration.ofDays(Math.floorMod(progress.school() * 3, PAST_DAYS)));
            }
        }
    }

    /** What a draft begins with is read with somebody's rights: those of the city, which may see all of it. */
    private static void onBehalfOf(Reader reader, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(reader, null, List.of()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private CollectionRound open(ReportYear year, Reader city) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return rounds.open(
                new Rounds.Opening(
                        city.unit(),
                        year,
                        year.year() + " 年度中职质量年报采集",
                        today.minusDays(PAST_DAYS).atStartOfDay(zone).toInstant(),
                        today.plusDays(DAYS_LEFT).atStartOfDay(zone).toInstant(),
                        new ReviewPlan(
                                List.of(ReviewLevel.SCHOOL, ReviewLevel.COUNTY, ReviewLevel.CITY),
                                accounts.findReader(LABOUR).map(Reader::unit).stream()
                                        .toList()),
                        TABLES,
                        CollectionRound.USUAL_RETURN_DAYS),
                city);
    }

    private List<OrgUnit> schools(CollectionRound round) {
        List<OrgUnitId> inside =
                register.listWithin(Register.Hierarchy.TERRITORY, round.region(), round.referenceDate());
        return register.list(round.referenceDate()).stream()
                .filter(unit -> unit.kind() == OrgUnit.Kind.SCHOOL && inside.contains(unit.id()))
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .toList();
    }

    private void work(CollectionRound round, OrgUnit school, DemoProgress progress, Reader city) {
        Reader clerk = person(school, Role.SCHOOL);
        List<Submissions.Choice> handedIn = new ArrayList<>();
        for (int i = 0; i < progress.states().size(); i++) {
            TableCase.Key key = new TableCase.Key(round.id(), school.id(), TABLES.get(i));
            if (DemoProgress.handedIn(progress.states().get(i))) {
                desks.sheets().fill(key, round.year(), clerk);
                handedIn.add(new Submissions.Choice(key.table(), revision(key), true));
            } else {
                desks.sheets().begin(key, round.year(), clerk);
            }
        }
        if (!handedIn.isEmpty()) {
            desks.submissions().submit(round.id(), school.id(), handedIn, clerk);
        }
        for (int i = 0; i < handedIn.size(); i++) {
            review(
                    new TableCase.Key(round.id(), school.id(), TABLES.get(i)),
                    progress.states().get(i),
                    new Reviewers(person(school, Role.APPROVER), city, rounds.chainOf(round, school.id())));
        }
    }

    /** Who looks at what a school sends. */
    private record Reviewers(Reader school, Reader city, List<ReviewLevel> chain) {
        Reader at(int level) {
            return chain.get(level) == ReviewLevel.SCHOOL ? school : city;
        }
    }

    /** Passed on by everybody before whom it is to wait; what is returned is returned by the city. */
    private void review(TableCase.Key key, DemoProgress.State state, Reviewers by) {
        int passes = switch (state) {
            case APPROVED -> by.chain().size();
            case BEFORE_CITY -> by.chain().indexOf(ReviewLevel.CITY);
            case BEFORE_COUNTY, RETURNED -> 1;
            case BEFORE_SCHOOL, DRAFTING -> 0;
        };
        for (int level = 0; level < passes; level++) {
            desks.reviews().pass(key, revision(key), by.at(level));
        }
        if (state == DemoProgress.State.RETURNED) {
            desks.reviews().giveBack(key, revision(key), List.of(note(key)), by.city());
        }
    }

    /** One cell: the last of its first row that holds anything. */
    private Reviews.NewNote note(TableCase.Key key) {
        Drafts.DraftRowView row = desks.drafts().open(key).rows().getFirst();
        String field = row.cells().keySet().stream().sorted().toList().getLast();
        return new Reviews.NewNote(
                Optional.of(new Drafts.CellRef(row.id(), field)), Returns.Reason.WRONG, "这一格与上年相同，请对照台账核实后再交");
    }

    private int revision(TableCase.Key key) {
        return rounds.listCases(key.round(), key.unit()).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow()
                .revision();
    }

    /** Whose account it is where the school has one, else the program on its behalf. */
    private Reader person(OrgUnit school, Role role) {
        return accounts.listOpen(school.id(), role).stream()
                .findFirst()
                .orElseGet(() -> new Reader(
                        "program-" + role.code(), "demo", school.name().zh(), role, school.id()));
    }

    private static OptionalInt newestYear(Path files) {
        try (Stream<Path> list = Files.list(files)) {
            return list.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.matches("[0-9]{4}"))
                    .mapToInt(Integer::parseInt)
                    .max();
        } catch (IOException e) {
            throw StoreFailures.cannotRead(files, e);
        }
    }
}
