package org.lubanchi.engine.sheet;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.NearestName;

/** Finds the field a column head or a form's item means (表头匹配). */
final class FieldNames {
    private final List<FieldDefinition> fields;
    private final Map<String, Integer> byName = new HashMap<>();

    /**
     * A head that means a field.
     *
     * @param field its number in the table, from 0
     * @param otherUnit what the head says in brackets where the field's unit belongs, when it is another
     */
    record Match(int field, Optional<String> otherUnit) {}

    FieldNames(TableDefinition table) {
        this.fields = table.fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldDefinition field = fields.get(i);
            byName.putIfAbsent(Folding.head(field.label().zh()), i);
            byName.putIfAbsent(Folding.head(field.label().en()), i);
            byName.putIfAbsent(Folding.head(field.id()), i);
        }
    }

    /** The field a head means: its label in either language or its id, with or without its unit and star. */
    Optional<Match> find(String head) {
        String name = Folding.head(head);
        Integer whole = byName.get(name);
        if (whole != null) {
            return Optional.of(new Match(whole, Optional.empty()));
        }
        int bracket = name.lastIndexOf('(');
        if (bracket < 1 || !name.endsWith(")")) {
            return Optional.empty();
        }
        Integer field = byName.get(Folding.head(name.substring(0, bracket)));
        return Optional.ofNullable(field)
                .map(index ->
                        new Match(index, otherUnit(fields.get(index), name.substring(bracket + 1, name.length() - 1))));
    }

    /** What a unit cell or bracket says when it is not the field's unit. */
    static Optional<String> otherUnit(FieldDefinition field, String said) {
        if (field.unit().isEmpty() || Folding.name(said).isEmpty()) {
            return Optional.empty();
        }
        boolean same = field.unit()
                .filter(unit -> List.of(unit.symbol().zh(), unit.symbol().en(), unit.code()).stream()
                        .map(Folding::name)
                        .anyMatch(Folding.name(said)::equals))
                .isPresent();
        return same ? Optional.empty() : Optional.of(said);
    }

    /** The field probably meant by an unknown head, first among those still looked for. */
    OptionalInt nearest(String head, Collection<Integer> stillMissing) {
        OptionalInt near = nearestOf(head, stillMissing);
        return near.isPresent() ? near : nearestOf(head, Set.copyOf(byName.values()));
    }

    private OptionalInt nearestOf(String head, Collection<Integer> among) {
        Set<String> names = new LinkedHashSet<>();
        byName.forEach((name, field) -> {
            if (among.contains(field)) {
                names.add(name);
            }
        });
        return NearestName.among(Folding.head(head), names)
                .map(name -> OptionalInt.of(byName.getOrDefault(name, 0)))
                .orElse(OptionalInt.empty());
    }
}
