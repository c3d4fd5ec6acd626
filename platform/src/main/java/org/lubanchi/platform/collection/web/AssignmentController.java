package org.lubanchi.platform.collection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.collection.Assignments;
import org.lubanchi.platform.collection.TableCase;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who in a unit has which table: assigned by its approver, seen by whoever follows the unit. */
@RestController
class AssignmentController {
    private static final String ASSIGNMENTS = "/api/rounds/{round}/units/{unit}/assignments";

    private final Desk desk;
    private final Assignments assignments;

    AssignmentController(Desk desk, Assignments assignments) {
        this.desk = desk;
        this.assignments = assignments;
    }

    @GetMapping(ASSIGNMENTS)
    AssignmentsView list(@PathVariable String round, @PathVariable String unit) {
        return view(desk.place(round, unit));
    }

    @PutMapping(ASSIGNMENTS)
    AssignmentsView assign(@PathVariable String round, @PathVariable String unit, @RequestBody AssigningRequest asked) {
        Desk.Place place = desk.place(round, unit);
        Reader by = desk.require(Duty.APPROVE_IN_SCHOOL, place);
        assignments.assign(
                round,
                place.unit(),
                new Assignments.Assigning(
                        asked.tables() == null ? List.of() : asked.tables(),
                        asked.department() == null ? "" : asked.department(),
                        Optional.ofNullable(asked.login()).filter(login -> !login.isBlank())),
                by);
        return view(place);
    }

    private AssignmentsView view(Desk.Place place) {
        boolean assigns = desk.may(Duty.APPROVE_IN_SCHOOL, place.round(), place.unit());
        boolean own = assigns || desk.may(Duty.REPORT, place.round(), place.unit());
        String account = desk.anybody().account();
        Map<TableCase.Key, Assignments.Assigned> all =
                assignments.list(place.round().id());
        List<AssignedView> shown = new ArrayList<>();
        for (TableCase one : desk.rounds().listCases(place.round().id(), place.unit())) {
            Assignments.Assigned assigned = all.get(one.key());
            if (assigned != null) {
                shown.add(AssignedView.of(one.key().table(), assigned, account));
            }
        }
        List<PersonView> people = own
                ? assignments.listPeople(place.unit()).stream()
                        .map(person -> new PersonView(person.login(), person.name()))
                        .toList()
                : List.of();
        return new AssignmentsView(shown, people, assigns);
    }

    record AssigningRequest(
            @Nullable List<String> tables,
            @Nullable String department,
            @Nullable String login) {}

    record PersonView(String login, String name) {}

    /** Who has a table; mine when it is the asker. */
    record AssignedView(
            String table, String department, @Nullable String name, boolean mine) {
        static AssignedView of(String table, Assignments.Assigned assigned, String account) {
            return new AssignedView(
                    table,
                    assigned.department(),
                    assigned.person().map(Assignments.Assigned.Person::name).orElse(null),
                    assigned.person()
                            .filter(person -> person.account().equals(account))
                            .isPresent());
        }
    }

    record AssignmentsView(List<AssignedView> assigned, List<PersonView> people, boolean assigns) {}
}
