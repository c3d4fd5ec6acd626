package org.lubanchi.platform.access.internal;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.platform.access.OrganisationTree;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Reader;

/** Roles and units: the one place where it is decided who reads what. */
final class Policy {
    private Policy() {}

    /**
     * What a reader may be shown.
     *
     * <p>A city sees itself and all that is under it. A school sees itself, and the figures of those it is
     * under. The public sees the published figures of the unit it looks at.
     */
    static ReadScope scope(Reader reader, Purpose purpose, OrganisationTree tree, LocalDate asOf) {
        return switch (reader.role()) {
            case CITY -> new ReadScope(tree.within(reader.unit(), asOf), Sensitivity.INTERNAL, purpose.code());
            case SCHOOL ->
                new ReadScope(schoolAndAbove(reader.unit(), tree, asOf), Sensitivity.INTERNAL, purpose.code());
            case PUBLIC -> new ReadScope(Set.of(reader.unit()), Sensitivity.PUBLIC, purpose.code());
        };
    }

    static ReadScope everything(Purpose purpose, OrganisationTree tree, LocalDate asOf) {
        return new ReadScope(tree.all(asOf), Sensitivity.PERSONAL, purpose.code());
    }

    private static Set<OrgUnitId> schoolAndAbove(OrgUnitId school, OrganisationTree tree, LocalDate asOf) {
        return Stream.concat(Stream.of(school), tree.upFrom(school, asOf).stream())
                .collect(Collectors.toSet());
    }
}
