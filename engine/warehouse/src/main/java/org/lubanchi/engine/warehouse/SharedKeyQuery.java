package org.lubanchi.engine.warehouse;

import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;

/**
 * Rows of several units that have the same value where each should have its own, such as one student on two rolls
 * (跨单位重复查询).
 *
 * @param table the table
 * @param field the field whose values belong to one unit only
 * @param files the files to read, of any units
 */
public record SharedKeyQuery(TableDefinition table, String field, List<Path> files) {
    /** Values given at most; who has more has another trouble. */
    public static final int MOST = 1_000;

    public SharedKeyQuery {
        table.requireField(field);
        files = List.copyOf(files);
    }

    /**
     * A value that several units have (跨单位重复).
     *
     * @param key the value
     * @param units who has it, by id
     */
    public record SharedKey(String key, List<OrgUnitId> units) {
        public SharedKey {
            units = List.copyOf(units);
        }
    }
}
