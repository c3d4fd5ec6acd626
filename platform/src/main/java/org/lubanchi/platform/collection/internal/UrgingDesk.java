package org.lubanchi.platform.collection.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.collection.Urging;
import org.lubanchi.platform.notification.Reminding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds units of what they have not handed in: by itself some working days before the end, and by hand. */
@Component
class UrgingDesk implements Urging, Reminding {
    private static final Duration PEACE = Duration.ofDays(1);

    private final RoundBook rounds;
    private final RoundTables tables;
    private final RoundNotices notices;
    private final Definitions definitions;
    private final CollectionJournal journal;

    UrgingDesk(
            RoundBook rounds,
            RoundTables tables,
            RoundNotices notices,
            Definitions definitions,
            CollectionJournal journal) {
        this.rounds = rounds;
        this.tables = tables;
        this.notices = notices;
        this.definitions = definitions;
        this.journal = journal;
    }

    @Override
    @Transactional
    public Urged urge(String round, List<OrgUnitId> units, Reader by) {
        CollectionRound of = rounds.require(round);
        int reached = 0;
        int people = 0;
        int recently = 0;
        int done = 0;
        List<OrgUnitId> nobody = new ArrayList<>();
        for (OrgUnitId unit : units.stream().distinct().sorted().toList()) {
            int missing = missing(rounds.listCases(round, unit));
            Instant now = journal.now();
            if (missing == 0) {
                done++;
            } else if (notices.reporters(unit).isEmpty()) {
                nobody.add(unit);
            } else if (!tables.urge(round, unit, by.account(), now, now.minus(PEACE))) {
                recently++;
            } else {
                people += notices.urged(missing(of, unit, missing), now, by);
                reached++;
            }
        }
        return new Urged(reached, people, recently, done, nobody);
    }

    @Override
    public Map<OrgUnitId, Instant> lastUrged(String round) {
        return tables.lastUrged(round);
    }

    private static int missing(List<TableCase> cases) {
        return (int) cases.stream().filter(one -> one.state().editable()).count();
    }

    private RoundNotices.Missing missing(CollectionRound round, OrgUnitId unit, int count) {
        return new RoundNotices.Missing(round, unit, count, rounds.deadlineOf(round, unit), journal.zone());
    }

    /** Every unit that has tables left is told once for its deadline, when that is near. */
    @Override
    public void remind() {
        int before = definitions.catalogue().forms().requireNotice("due_soon").workingDaysBefore();
        for (CollectionRound round : rounds.list()) {
            if (!journal.now().isBefore(round.opensAt())) {
                remind(round, before);
            }
        }
    }

    private void remind(CollectionRound round, int before) {
        Map<OrgUnitId, List<TableCase>> byUnit = new LinkedHashMap<>();
        rounds.listCases(round.id())
                .forEach(one -> byUnit.computeIfAbsent(one.key().unit(), _ -> new ArrayList<>())
                        .add(one));
        byUnit.forEach((unit, cases) -> {
            int missing = missing(cases);
            if (missing > 0 && near(rounds.deadlineOf(round, unit), before)) {
                notices.dueSoon(missing(round, unit, missing));
            }
        });
    }

    private boolean near(Instant deadline, int before) {
        Instant now = journal.now();
        WorkingCalendar calendar = definitions.catalogue().calendar();
        LocalDate last = WorkingCalendar.lastDay(deadline, journal.zone());
        LocalDate from = calendar.before(last, before).day();
        return now.isBefore(deadline)
                && !LocalDate.ofInstant(now, journal.zone()).isBefore(from);
    }
}
