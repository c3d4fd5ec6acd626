package org.lubanchi.platform.collection.web;

import java.util.List;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.SharedPersons;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who was reported by more than one unit, for those who run the round. */
@RestController
class SharedPersonController {
    private final SharedPersons persons;
    private final Definitions definitions;
    private final Desk desk;

    SharedPersonController(SharedPersons persons, Definitions definitions, Desk desk) {
        this.persons = persons;
        this.definitions = definitions;
        this.desk = desk;
    }

    @GetMapping("/api/rounds/{round}/doubles")
    List<DoublesView> list(@PathVariable String round) {
        return persons.list(round).stream().map(this::view).toList();
    }

    private DoublesView view(SharedPersons.SharedOfTable found) {
        return new DoublesView(
                found.rule().table(),
                definitions.catalogue().requireTable(found.rule().table()).label(),
                found.rule().say(),
                definitions.catalogue().requireSource(found.rule().source()).label(),
                found.units(),
                found.persons().stream()
                        .map(person -> new PersonView(
                                person.mark(),
                                person.units().stream().map(this::unit).toList()))
                        .toList());
    }

    private UnitView unit(OrgUnitId unit) {
        return new UnitView(unit.value(), desk.nameOf(unit));
    }

    /**
     * One table.
     *
     * @param units how many units have handed it in
     */
    record DoublesView(
            String table, LocalText label, LocalText say, LocalText source, int units, List<PersonView> persons) {}

    record PersonView(String mark, List<UnitView> units) {}

    record UnitView(String id, LocalText name) {}
}
