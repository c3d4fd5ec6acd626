package org.lubanchi.platform.collection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.ReviewLevel;
import org.lubanchi.platform.collection.Rounds;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.springframework.stereotype.Component;

/** Who stands before the desk: the asker's duty about a unit, by the round's day. */
@Component
class Desk {
    private final Readers readers;
    private final Rounds rounds;
    private final UnitNames names;
    private final WorkingDays days;
    private final Definitions definitions;

    Desk(Readers readers, Rounds rounds, UnitNames names, WorkingDays days, Definitions definitions) {
        this.readers = readers;
        this.rounds = rounds;
        this.names = names;
        this.days = days;
        this.definitions = definitions;
    }

    /** A unit in a round. */
    record Place(CollectionRound round, OrgUnitId unit) {
        TableCase.Key table(String table) {
            return new TableCase.Key(round.id(), unit, table);
        }
    }

    WorkingDays days() {
        return days;
    }

    CaseView view(TableCase one) {
        return CaseView.of(one, days);
    }

    Rounds rounds() {
        return rounds;
    }

    Reader anybody() {
        return readers.require();
    }

    LocalText nameOf(OrgUnitId unit) {
        return names.nameOf(unit);
    }

    Map<OrgUnitId, LocalText> namesOf(Set<OrgUnitId> units) {
        return names.namesOf(units);
    }

    /** Those of a round's units about which the asker may do something. */
    Set<OrgUnitId> allowed(Duty duty, CollectionRound round, Set<OrgUnitId> units) {
        return readers.allowed(duty, units, round.referenceDate());
    }

    boolean may(Duty duty, CollectionRound round, OrgUnitId unit) {
        return readers.may(duty, unit, round.referenceDate());
    }

    Place place(String round, String unit) {
        readers.require();
        Place place = new Place(rounds.require(round), Asked.unit(unit));
        readers.requireDuty(Duty.FOLLOW, place.unit(), place.round().referenceDate());
        return place;
    }

    Reader require(Duty duty, Place place) {
        return readers.requireDuty(duty, place.unit(), place.round().referenceDate());
    }

    Reader runner(CollectionRound round) {
        return readers.requireDuty(Duty.RUN_ROUNDS, round.region(), round.referenceDate());
    }

    TableCase find(Place place, String table) {
        return rounds.listCases(place.round().id(), place.unit()).stream()
                .filter(one -> one.key().table().equals(table))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(table));
    }

    /**
     * A table as the asker may look at it.
     *
     * @throws org.lubanchi.platform.http.Refusal when it is not handed in and the asker is none of the unit's own people
     */
    SeenTable look(Place place, String table) {
        TableCase state = find(place, table);
        boolean reports = may(Duty.REPORT, place.round(), place.unit());
        boolean own = reports || may(Duty.APPROVE_IN_SCHOOL, place.round(), place.unit());
        if (!own && !SeenTable.handedIn(state)) {
            throw SheetRefusals.notHandedIn(state);
        }
        return new SeenTable(state, definitions.catalogue().requireTable(table), reports, own);
    }

    /** Who decides on a case now: the level it waits for, or the city when it waits for nobody. */
    Duty decides(Place place, TableCase state) {
        if (!state.state().waiting()) {
            return Duty.REVIEW_IN_CITY;
        }
        return rounds.chainOf(place.round(), place.unit()).get(state.level()).duty();
    }

    /** The levels at which the asker reviews this unit. */
    List<ReviewLevel> levels(Place place) {
        List<ReviewLevel> levels = new ArrayList<>();
        for (ReviewLevel level : rounds.chainOf(place.round(), place.unit())) {
            if (may(level.duty(), place.round(), place.unit())) {
                levels.add(level);
            }
        }
        return levels;
    }
}
