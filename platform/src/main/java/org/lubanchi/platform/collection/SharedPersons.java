package org.lubanchi.platform.collection;

import java.util.List;
import org.lubanchi.engine.definitions.quality.SoleKey;
import org.lubanchi.engine.kernel.OrgUnitId;

/** Who was reported by more than one unit of a round (一人多籍). */
public interface SharedPersons {
    /**
     * Looks through what has been handed in, one answer for each value that belongs to one unit only.
     *
     * @throws org.lubanchi.platform.http.Refusal when the asker does not run the round
     */
    List<SharedOfTable> list(String round);

    /**
     * What several units have in one table (一人多籍清单).
     *
     * @param units how many units have handed the table in
     * @param persons at most a thousand of them
     */
    record SharedOfTable(SoleKey rule, int units, List<SharedPerson> persons) {
        public SharedOfTable {
            persons = List.copyOf(persons);
        }
    }

    /**
     * Somebody whom several units have (一人多籍人员).
     *
     * @param mark the number with its middle hidden, enough for the units to find the row
     * @param units who has it
     */
    record SharedPerson(String mark, List<OrgUnitId> units) {
        public SharedPerson {
            units = List.copyOf(units);
        }
    }
}
