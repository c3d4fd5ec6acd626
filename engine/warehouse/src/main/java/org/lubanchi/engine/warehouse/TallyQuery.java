package org.lubanchi.engine.warehouse;

import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;

/**
 * How full the rows of a table are and which rules they break, unit by unit (质量清点查询).
 *
 * @param table the table
 * @param rules all over that table
 * @param file the sealed partition to read
 */
public record TallyQuery(TableDefinition table, List<RuleDefinition> rules, Path file) {
    public TallyQuery {
        rules = List.copyOf(rules);
        for (RuleDefinition rule : rules) {
            if (!rule.table().equals(table.id())) {
                throw new IllegalArgumentException(rule.id() + " is not a rule of " + table.id());
            }
        }
    }
}
