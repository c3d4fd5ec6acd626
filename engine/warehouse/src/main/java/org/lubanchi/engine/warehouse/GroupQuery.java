package org.lubanchi.engine.warehouse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;

/**
 * Rows of a table counted and added up by unit and by some of its fields (分组查询).
 *
 * @param table the table
 * @param by fields whose values make a group
 * @param sums numeric fields that are added up
 * @param file the sealed partition to read
 */
public record GroupQuery(TableDefinition table, List<String> by, List<String> sums, Path file) {
    public GroupQuery {
        by = List.copyOf(by);
        sums = List.copyOf(sums);
    }

    /** Every field the query shows, all known to the table. */
    public List<FieldDefinition> fields() {
        return Stream.concat(by.stream(), sums.stream())
                .map(table::requireField)
                .toList();
    }

    /** The same of the table of another year. */
    public GroupQuery over(Path other) {
        return new GroupQuery(table, by, sums, other);
    }
}
