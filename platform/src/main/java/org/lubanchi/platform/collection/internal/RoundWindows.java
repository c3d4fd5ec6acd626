package org.lubanchi.platform.collection.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.Extension;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.stereotype.Component;

/** Until when what is taken: the round's window, more time for a unit, a table's own window; by working days. */
@Component
class RoundWindows {
    private final RoundTables rounds;
    private final CaseTables cases;
    private final Definitions definitions;
    private final CollectionJournal journal;

    RoundWindows(RoundTables rounds, CaseTables cases, Definitions definitions, CollectionJournal journal) {
        this.rounds = rounds;
        this.cases = cases;
        this.definitions = definitions;
        this.journal = journal;
    }

    CollectionJournal journal() {
        return journal;
    }

    private WorkingCalendar calendar() {
        return definitions.catalogue().calendar();
    }

    Instant deadlineOf(CollectionRound round, OrgUnitId unit) {
        return rounds.findExtension(round.id(), unit).orElse(round.deadline());
    }

    /** The unit's deadline, or the table's own where it is later. */
    Instant deadlineOf(CollectionRound round, TableCase of) {
        return deadlineOf(deadlineOf(round, of.key().unit()), of);
    }

    /** The same where the unit's deadline is known. */
    static Instant deadlineOf(Instant units, TableCase of) {
        return of.ownUntil().filter(units::isBefore).orElse(units);
    }

    /** Only now does the round take anything of this table. */
    void requireOpen(CollectionRound round, TableCase of) {
        requireBegun(round);
        Instant deadline = deadlineOf(round, of);
        if (!journal.now().isBefore(deadline)) {
            throw CaseRefusals.closed(round.id(), deadline, journal.zone());
        }
    }

    /** Only now does the round take anything of at least one table of the unit. */
    void requireOpen(CollectionRound round, OrgUnitId unit) {
        requireBegun(round);
        Instant deadline = deadlineOf(round, unit);
        boolean open = journal.now().isBefore(deadline)
                || cases.list(round.id(), unit).stream()
                        .anyMatch(one -> journal.now().isBefore(deadlineOf(round, one)));
        if (!open) {
            throw CaseRefusals.closed(round.id(), deadline, journal.zone());
        }
    }

    private void requireBegun(CollectionRound round) {
        if (journal.now().isBefore(round.opensAt())) {
            throw CaseRefusals.notOpenYet(round.id(), round.opensAt(), journal.zone());
        }
    }

    void extend(CollectionRound round, OrgUnitId unit, Extension extension, Reader by) {
        if (extension.reason().isBlank()) {
            throw CaseRefusals.unsoundExtension(
                    round.id(), new LocalText("延期没有理由", "no reason"), new LocalText("一句理由", "a line of reason"));
        }
        Instant until = until(round, unit, extension.until());
        String reason = extension.reason().strip();
        if (extension.tables().isEmpty()) {
            rounds.extend(round.id(), unit, until, reason, by.account(), journal.now());
        }
        for (String table : extension.tables()) {
            TableCase.Key key = new TableCase.Key(round.id(), unit, table);
            if (cases.find(key).isEmpty()) {
                throw CaseRefusals.noCase(key);
            }
            cases.putWindow(key, "exception", until, reason, by.account(), journal.now());
        }
        journal.append(
                new Actor(by.account()),
                "collection.deadline-extended",
                round.id() + "/" + unit,
                List.of(
                        new AuditFact("deadline", until.toString()),
                        new AuditFact("tables", String.join(",", extension.tables()))));
    }

    private Instant until(CollectionRound round, OrgUnitId unit, Extension.Until how) {
        return switch (how) {
            case Extension.Until.At at -> {
                if (!at.deadline().isAfter(round.opensAt())) {
                    throw CaseRefusals.unsoundExtension(
                            round.id(),
                            new LocalText("早于开放时间", "before the round opens"),
                            new LocalText("较晚的时间", "a later time"));
                }
                yield at.deadline();
            }
            case Extension.Until.WorkingDays days -> {
                if (days.days() < 1 || days.days() > Extension.MOST_DAYS) {
                    throw CaseRefusals.unsoundExtension(
                            round.id(),
                            new LocalText(days.days() + " 个工作日", days.days() + " working days"),
                            new LocalText(
                                    "1 到 " + Extension.MOST_DAYS + " 个工作日",
                                    "from 1 to " + Extension.MOST_DAYS + " working days"));
                }
                yield after(latest(deadlineOf(round, unit)), days.days());
            }
        };
    }

    private LocalDate latest(Instant deadline) {
        LocalDate last = WorkingCalendar.lastDay(deadline, journal.zone());
        LocalDate today = today();
        return last.isAfter(today) ? last : today;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(journal.now(), journal.zone());
    }

    private Instant after(LocalDate day, int workingDays) {
        ZoneId zone = journal.zone();
        return WorkingCalendar.endOf(calendar().after(day, workingDays).day(), zone);
    }

    /** A returned table may be corrected for the round's working days, even when the round is over. */
    Instant returned(CollectionRound round, TableCase.Key key, String why, Reader by) {
        Instant until = after(today(), round.returnDays());
        cases.putWindow(key, "returned", until, why, by.account(), journal.now());
        return until;
    }
}
