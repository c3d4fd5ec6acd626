package org.lubanchi.platform.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.access.Reader;

/** Opens rounds and tells where they stand (批次管理). */
public interface Rounds {
    /**
     * What a round is opened with (开启批次).
     *
     * @param review who reviews
     * @param returnDays working days a school has for what was returned
     */
    record Opening(
            OrgUnitId region,
            ReportYear year,
            String title,
            Instant opensAt,
            Instant deadline,
            ReviewPlan review,
            List<String> tables,
            int returnDays) {}

    /** Opens a round: every unit that reports one of its tables has a case for it. */
    CollectionRound open(Opening opening, Reader by);

    /** The authorities that supervise units of a region on a day, by id. */
    List<OrgUnitId> authorities(OrgUnitId region, LocalDate day);

    /** The rounds of every region, newest first. */
    List<CollectionRound> list();

    /**
     * A round.
     *
     * @throws org.lubanchi.platform.http.Refusal when there is none
     */
    CollectionRound require(String round);

    /** The cases of one unit, in the order of the round's tables. */
    List<TableCase> listCases(String round, OrgUnitId unit);

    /** Every case of a round, by unit; one query. */
    List<TableCase> listCases(String round);

    /** Gives a unit, or some of its tables, more time. */
    void extend(String round, OrgUnitId unit, Extension extension, Reader by);

    /** Until when a unit may hand in: the round's deadline, or its extension. */
    Instant deadlineOf(CollectionRound round, OrgUnitId unit);

    /** Until when a table may be handed in: the unit's deadline, or its own where that is later. */
    Instant deadlineOf(CollectionRound round, TableCase of);

    /** Who reviews what a unit sends, one after another. */
    List<ReviewLevel> chainOf(CollectionRound round, OrgUnitId unit);

    /** Deadline and reviewers of many units at once. */
    Map<OrgUnitId, Standing> standings(CollectionRound round, Set<OrgUnitId> units);

    /** Until when a unit may hand in, and who reviews it (填报安排). */
    record Standing(Instant deadline, List<ReviewLevel> chain) {
        public Standing {
            chain = List.copyOf(chain);
        }
    }

    /**
     * What happened to the tables of one unit, or of all, newest first.
     *
     * @param before the number of a step: only those that are older
     * @param most how many
     */
    List<Step> listSteps(String round, Optional<OrgUnitId> unit, OptionalLong before, int most);

    /** When each table was first handed in and is approved since, by unit. */
    Map<OrgUnitId, List<ProgressCurve.Milestones>> milestones(CollectionRound round);

    /**
     * A step of a case (办理记录).
     *
     * @param number grows with time
     */
    record Step(
            long number,
            OrgUnitId unit,
            String table,
            Instant at,
            String name,
            CaseState from,
            CaseState to,
            String note) {}
}
