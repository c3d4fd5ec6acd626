package org.lubanchi.platform.access;

/** What somebody may do about a unit's reports (职责); role and unit decide. */
public enum Duty {
    /** Fills in and hands in for the unit. */
    REPORT,
    /** Reviews inside the school before anybody outside sees it. */
    APPROVE_IN_SCHOOL,
    /** Reviews for the county. */
    REVIEW_IN_COUNTY,
    /** Reviews for the authority that supervises the unit. */
    REVIEW_IN_AUTHORITY,
    /** Reviews for the city. */
    REVIEW_IN_CITY,
    /** Opens, extends and seals rounds of the region. */
    RUN_ROUNDS,
    /** Looks at how far the unit is. */
    FOLLOW,
    /** Hands in finished reports to be checked, reads what was found, and answers it. */
    CHECK_REPORTS,
    /** Writes the unit's own report and hands it in. */
    WRITE_REPORT,
    /** Approves the unit's own report or returns it to its authors. */
    APPROVE_REPORT,
    /** Freezes, publishes and withdraws reports of the region, and accepts its schools' cases. */
    PUBLISH_REPORT,
    /** Reports how far an action of a plan is that the unit has to do. */
    TRACK_ACTION;

    /** Whether a deputy may do it for somebody who is away: reviewing, and nothing else. */
    public boolean canBeDelegated() {
        return switch (this) {
            case APPROVE_IN_SCHOOL, REVIEW_IN_COUNTY, REVIEW_IN_AUTHORITY, REVIEW_IN_CITY -> true;
            case REPORT,
                    RUN_ROUNDS,
                    FOLLOW,
                    CHECK_REPORTS,
                    WRITE_REPORT,
                    APPROVE_REPORT,
                    PUBLISH_REPORT,
                    TRACK_ACTION -> false;
        };
    }
}
