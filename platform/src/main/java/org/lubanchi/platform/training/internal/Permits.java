package org.lubanchi.platform.training.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.OrganisationTree;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.training.TrainingScope;
import org.springframework.stereotype.Component;

/** Who may act on a school's training and look at it: the school itself, and the city above it. */
@Component
class Permits implements TrainingScope {
    private final OrganisationTree tree;
    private final Register register;
    private final Clock clock;

    Permits(OrganisationTree tree, Register register, Clock clock) {
        this.tree = tree;
        this.register = register;
        this.clock = clock;
    }

    /** The school itself and nobody else. */
    void requireOwn(Reader by, String school, String where) {
        if (by.role() != Role.SCHOOL || !by.unit().value().equals(school)) {
            throw TrainingRefusals.notYours(where);
        }
    }

    /** A city the school lies in. */
    void requireCity(Reader by, String school, String where) {
        if (by.role() != Role.CITY || !covers(by, school)) {
            throw TrainingRefusals.notYours(where);
        }
    }

    /** Whoever the school's training is of any concern; what the act is decides between them. */
    void requireEither(Reader by, String school, String where) {
        boolean concerned = switch (by.role()) {
            case SCHOOL, APPROVER -> by.unit().value().equals(school);
            case PROVINCE, CITY, COUNTY, AUTHORITY -> covers(by, school);
            case PUBLIC -> false;
        };
        if (!concerned) {
            throw TrainingRefusals.notYours(where);
        }
    }

    @Override
    public List<String> schools(Reader reader, String unit) {
        requireEither(reader, unit, unit);
        LocalDate today = LocalDate.now(clock);
        Set<OrgUnitId> within = tree.within(new OrgUnitId(unit), today);
        return register.list(today).stream()
                .filter(each -> each.kind() == OrgUnit.Kind.SCHOOL && within.contains(each.id()))
                .map(each -> each.id().value())
                .sorted()
                .toList();
    }

    @Override
    public void requireSight(Reader reader, String school) {
        requireEither(reader, school, school);
    }

    private boolean covers(Reader by, String unit) {
        return tree.within(by.unit(), LocalDate.now(clock)).contains(new OrgUnitId(unit));
    }
}
