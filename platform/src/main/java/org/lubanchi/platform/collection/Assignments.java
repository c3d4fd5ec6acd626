package org.lubanchi.platform.collection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;

/** Which department or person of a unit sees to which table (任务分派). */
public interface Assignments {
    /** Assigns tables of a unit; neither a department nor a person takes the assignment back. */
    void assign(String round, OrgUnitId unit, Assigning assigning, Reader by);

    /** The assignments of a round by case. */
    Map<TableCase.Key, Assigned> list(String round);

    /** The people of a unit who report. */
    List<Reader> listPeople(OrgUnitId unit);

    /** What is assigned to whom (分派内容). */
    record Assigning(List<String> tables, String department, Optional<String> login) {
        public Assigning {
            tables = List.copyOf(tables);
        }
    }

    /** Who has a table (分派结果). */
    record Assigned(String department, Optional<Person> person) {
        /** Somebody of the unit. */
        public record Person(String account, String login, String name) {}
    }
}
