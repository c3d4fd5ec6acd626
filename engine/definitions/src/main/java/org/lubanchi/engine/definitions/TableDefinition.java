package org.lubanchi.engine.definitions;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;

/**
 * What may be reported in one table (采集表).
 *
 * @param id its name
 * @param label its title
 * @param shape roster, list or form
 * @param grain what one row is
 * @param key the fields that make a row unique in a unit's table; empty for a form
 * @param reportedBy the kind of unit that reports it
 * @param period which period it means by a report year
 * @param coverage who and what is counted, at which date (口径)
 * @param source the id of its source
 * @param from the first report year it is collected for
 * @param fields in the order of the template
 */
public record TableDefinition(
        String id,
        LocalText label,
        Shape shape,
        LocalText grain,
        List<String> key,
        UnitKind reportedBy,
        PeriodRule period,
        LocalText coverage,
        String source,
        int from,
        List<FieldDefinition> fields) {
    public TableDefinition {
        key = List.copyOf(key);
        fields = List.copyOf(fields);
    }

    /** The shape of a table (表型). */
    public enum Shape {
        /** A row a person (名册). */
        ROSTER,
        /** A row an item (清单). */
        LIST,
        /** One row a unit (表单). */
        FORM
    }

    /** The field of this name. */
    public Optional<FieldDefinition> findField(String field) {
        return fields.stream().filter(each -> each.id().equals(field)).findFirst();
    }

    /** The field of this name, which the catalogue has checked to exist. */
    public FieldDefinition requireField(String field) {
        return findField(field)
                .orElseThrow(() -> new IllegalArgumentException("Table " + id + " has no field " + field));
    }
}
