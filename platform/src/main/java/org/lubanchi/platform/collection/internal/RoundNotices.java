package org.lubanchi.platform.collection.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.ReviewLevel;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.notification.Notices;
import org.lubanchi.platform.notification.Notices.Notice;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.springframework.stereotype.Component;

/** Whom a round tells what: reviewers what waits for them, reporters what was returned or is still to be handed in. */
@Component
class RoundNotices {
    private final Notices notices;
    private final Accounts accounts;
    private final UnitNames names;
    private final Register register;
    private final Definitions definitions;

    RoundNotices(Notices notices, Accounts accounts, UnitNames names, Register register, Definitions definitions) {
        this.notices = notices;
        this.accounts = accounts;
        this.names = names;
        this.register = register;
        this.definitions = definitions;
    }

    /** Something to be reviewed. */
    record Waiting(CollectionRound round, OrgUnitId unit, ReviewLevel level, int tables, String once) {}

    void waiting(Waiting what, Reader by) {
        Notice notice = new Notice(
                "handed_in",
                "handed-in/" + what.round().id() + "/" + what.unit() + "/"
                        + what.level().code() + "/" + what.once(),
                Map.of(
                        "unit", names.nameOf(what.unit()),
                        "round", same(what.round().title()),
                        "tables", same(String.valueOf(what.tables())),
                        "level", what.level().label()),
                "/rounds/" + what.round().id() + "/units/" + what.unit());
        notices.post(notice, reviewers(what.round(), what.unit(), what.level()), new Actor(by.account()));
    }

    void returned(CollectionRound round, TableCase of, String note, Instant until, ZoneId zone, Reader by) {
        OrgUnitId unit = of.key().unit();
        Notice notice = new Notice(
                "returned",
                "returned/" + round.id() + "/" + unit + "/" + of.key().table() + "/" + of.revision(),
                Map.of(
                        "unit", names.nameOf(unit),
                        "round", same(round.title()),
                        "table",
                                definitions
                                        .catalogue()
                                        .requireTable(of.key().table())
                                        .label(),
                        "reviewer", same(by.name()),
                        "note", same(note),
                        "deadline", day(until, zone)),
                "/rounds/" + round.id() + "/units/" + unit + "/" + of.key().table());
        notices.post(notice, reporters(unit), new Actor(by.account()));
    }

    /**
     * Something said about a cell of a table.
     *
     * @param level who reviews the table now
     * @param inside whether the cell is for the unit's own people only
     */
    record Comment(CollectionRound round, TableCase of, ReviewLevel level, boolean inside, long id, String text) {
        /** Whether whoever reviews the table now may read of the cell. */
        boolean reachesReviewers() {
            return of.state().waiting() && (!inside || level == ReviewLevel.SCHOOL);
        }
    }

    /** Reviewers hear what reporters say of what they see, while the table waits for them; reporters hear what others say. */
    void commented(Comment what, Reader by) {
        OrgUnitId unit = what.of().key().unit();
        boolean inside = reporters(unit).stream().anyMatch(one -> one.account().equals(by.account()));
        List<Reader> people = new ArrayList<>();
        if (!inside) {
            people.addAll(reporters(unit));
        } else if (what.reachesReviewers()) {
            people.addAll(reviewers(what.round(), unit, what.level()));
        }
        people.removeIf(one -> one.account().equals(by.account()));
        Notice notice = new Notice(
                "commented",
                "commented/" + what.id(),
                Map.of(
                        "unit", names.nameOf(unit),
                        "round", same(what.round().title()),
                        "table",
                                definitions
                                        .catalogue()
                                        .requireTable(what.of().key().table())
                                        .label(),
                        "by", same(by.name()),
                        "note", same(what.text())),
                "/rounds/" + what.round().id() + "/units/" + unit + "/"
                        + what.of().key().table());
        notices.post(notice, people, new Actor(by.account()));
    }

    /** Tables that somebody is to fill in. */
    void assigned(CollectionRound round, OrgUnitId unit, List<String> tables, Reader to, Reader by, Instant now) {
        List<LocalText> labels = tables.stream()
                .map(table -> definitions.catalogue().requireTable(table).label())
                .toList();
        Notice notice = new Notice(
                "assigned",
                "assigned/" + round.id() + "/" + unit + "/" + now,
                Map.of(
                        "unit", names.nameOf(unit),
                        "round", same(round.title()),
                        "tables", same(String.valueOf(tables.size())),
                        "names",
                                new LocalText(
                                        String.join(
                                                "、",
                                                labels.stream()
                                                        .map(LocalText::zh)
                                                        .toList()),
                                        String.join(
                                                ", ",
                                                labels.stream()
                                                        .map(LocalText::en)
                                                        .toList())),
                        "by", same(by.name())),
                "/rounds/" + round.id() + "/units/" + unit + "/" + tables.getFirst());
        notices.post(notice, List.of(to), new Actor(by.account()));
    }

    /** What a unit has not handed in, and until when it may. */
    record Missing(CollectionRound round, OrgUnitId unit, int tables, Instant deadline, ZoneId zone) {
        private Map<String, LocalText> values(UnitNames names) {
            return Map.of(
                    "unit", names.nameOf(unit),
                    "round", same(round.title()),
                    "tables", same(String.valueOf(tables)),
                    "deadline", day(deadline, zone));
        }

        private String link() {
            return "/rounds/" + round.id() + "/units/" + unit;
        }
    }

    /** Once for each deadline that holds. */
    int dueSoon(Missing what) {
        String once = "due/" + what.round().id() + "/" + what.unit() + "/" + what.deadline();
        Notice notice = new Notice("due_soon", once, what.values(names), what.link());
        return notices.post(notice, reporters(what.unit()), Actor.PROGRAM);
    }

    int urged(Missing what, Instant now, Reader by) {
        Map<String, LocalText> values = new HashMap<>(what.values(names));
        values.put("by", same(by.name()));
        String once = "urged/" + what.round().id() + "/" + what.unit() + "/" + now;
        return notices.post(
                new Notice("urged", once, values, what.link()), reporters(what.unit()), new Actor(by.account()));
    }

    List<Reader> reporters(OrgUnitId unit) {
        List<Reader> people = new ArrayList<>(accounts.listOpen(unit, Role.SCHOOL));
        people.addAll(accounts.listOpen(unit, Role.CITY));
        return people;
    }

    private List<Reader> reviewers(CollectionRound round, OrgUnitId unit, ReviewLevel level) {
        LocalDate day = round.referenceDate();
        return switch (level) {
            case SCHOOL -> accounts.listOpen(unit, Role.APPROVER);
            case COUNTY ->
                register.find(unit, day)
                        .flatMap(OrgUnit::parent)
                        .map(county -> accounts.listOpen(county, Role.COUNTY))
                        .orElse(List.of());
            case AUTHORITY ->
                register.listLinks(Register.Hierarchy.AUTHORITY, day).stream()
                        .filter(link -> link.child().equals(unit))
                        .flatMap(link -> accounts.listOpen(link.parent(), Role.AUTHORITY).stream())
                        .toList();
            case CITY -> accounts.listOpen(round.region(), Role.CITY);
        };
    }

    private static LocalText same(String text) {
        String shown = text.isBlank() ? "—" : text;
        return new LocalText(shown, shown);
    }

    /** The end of the last day, or the moment itself when it is not midnight. */
    private static LocalText day(Instant until, ZoneId zone) {
        boolean midnight = until.equals(WorkingCalendar.endOf(WorkingCalendar.lastDay(until, zone), zone));
        String text = midnight
                ? WorkingCalendar.lastDay(until, zone) + " 24:00"
                : until.atZone(zone)
                        .toLocalDateTime()
                        .withSecond(0)
                        .withNano(0)
                        .toString()
                        .replace('T', ' ');
        return same(text);
    }
}
