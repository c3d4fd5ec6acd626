package org.lubanchi.platform.access.internal;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.ReadScope;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.OrganisationTree;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Role;

/** Roles and units: the one place where it is decided who reads what. */
final class Policy {
    private Policy() {}

    /**
     * What a reader may be shown.
     *
     * <p>A province, city, county or authority sees itself and all that is under it. A school sees itself, and the figures of those it is
     * under. The public sees the published figures of the unit it looks at.
     */
    static ReadScope scope(Reader reader, Purpose purpose, OrganisationTree tree, LocalDate asOf) {
        return switch (reader.role()) {
            case PROVINCE, CITY, COUNTY, AUTHORITY ->
                new ReadScope(tree.within(reader.unit(), asOf), Sensitivity.INTERNAL, purpose.code());
            case SCHOOL, APPROVER ->
                new ReadScope(schoolAndAbove(reader.unit(), tree, asOf), Sensitivity.INTERNAL, purpose.code());
            case PUBLIC -> new ReadScope(Set.of(reader.unit()), Sensitivity.PUBLIC, purpose.code());
        };
    }

    /**
     * What a reader may do about a unit.
     *
     * <p>A unit is reported for by its own account, a city's own tables by the city. A school's approver decides for
     * the school alone, a county and a city for those that lie in them,
     * an authority for those it supervises. A report is written and approved within its unit;
     * that nobody approves what they handed in is the studio's to see to. A city publishes its own and its schools' reports,
     * a province its own; each seals its own rounds. Who has to do an action of a plan says how far it is.
     */
    static boolean may(Reader reader, Duty duty, OrgUnitId unit, OrganisationTree tree, LocalDate asOf) {
        boolean own = reader.unit().equals(unit);
        return switch (duty) {
            case REPORT -> own && (reader.role() == Role.SCHOOL || reader.role() == Role.CITY);
            case APPROVE_IN_SCHOOL -> own && reader.role() == Role.APPROVER;
            case REVIEW_IN_COUNTY ->
                reader.role() == Role.COUNTY && tree.within(reader.unit(), asOf).contains(unit);
            case REVIEW_IN_AUTHORITY ->
                reader.role() == Role.AUTHORITY
                        && tree.within(reader.unit(), asOf).contains(unit);
            case WRITE_REPORT, TRACK_ACTION -> own && (reader.role() == Role.SCHOOL || isBureau(reader.role()));
            case APPROVE_REPORT -> own && (reader.role() == Role.APPROVER || isBureau(reader.role()));
            case REVIEW_IN_CITY ->
                reader.role() == Role.CITY && tree.within(reader.unit(), asOf).contains(unit);
            case RUN_ROUNDS, PUBLISH_REPORT ->
                (own && reader.role() == Role.PROVINCE)
                        || (reader.role() == Role.CITY
                                && tree.within(reader.unit(), asOf).contains(unit));
            case FOLLOW, CHECK_REPORTS ->
                reader.role() != Role.PUBLIC
                        && (own || tree.within(reader.unit(), asOf).contains(unit));
        };
    }

    private static boolean isBureau(Role role) {
        return role == Role.COUNTY || role == Role.CITY || role == Role.PROVINCE;
    }

    /** What one unit has reported, with what is only for those who report and review. */
    static ReadScope reported(OrgUnitId unit) {
        return new ReadScope(Set.of(unit), Sensitivity.SENSITIVE, Purpose.REPORTING.code());
    }

    /** What the units of a region have reported, held against each other. */
    static ReadScope reportedBelow(OrgUnitId region, OrganisationTree tree, LocalDate asOf) {
        return new ReadScope(tree.within(region, asOf), Sensitivity.PERSONAL, Purpose.REPORTING.code());
    }

    /** The figures of a region's units, taken together; nothing sensitive among them. */
    static ReadScope peers(OrgUnitId region, OrganisationTree tree, LocalDate asOf) {
        return new ReadScope(tree.within(region, asOf), Sensitivity.INTERNAL, Purpose.COMPARE.code());
    }

    static ReadScope everything(Purpose purpose, OrganisationTree tree, LocalDate asOf) {
        return new ReadScope(tree.all(asOf), Sensitivity.PERSONAL, purpose.code());
    }

    private static Set<OrgUnitId> schoolAndAbove(OrgUnitId school, OrganisationTree tree, LocalDate asOf) {
        return Stream.concat(Stream.of(school), tree.upFrom(school, asOf).stream())
                .collect(Collectors.toSet());
    }
}
