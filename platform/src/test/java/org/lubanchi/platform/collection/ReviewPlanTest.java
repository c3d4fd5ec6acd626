package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lubanchi.platform.collection.ReviewLevel.AUTHORITY;
import static org.lubanchi.platform.collection.ReviewLevel.CITY;
import static org.lubanchi.platform.collection.ReviewLevel.COUNTY;
import static org.lubanchi.platform.collection.ReviewLevel.SCHOOL;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.collection.ReviewPlan.Standing;

/** Who reviews whom: a county that is not there is left out, an authority that is named stands in its place. */
class ReviewPlanTest {
    private static final Optional<OrgUnitId> LABOUR = Optional.of(new OrgUnitId("labour"));
    private static final Optional<OrgUnitId> EDUCATION = Optional.of(new OrgUnitId("education"));
    private static final ReviewPlan PLAN = new ReviewPlan(List.of(SCHOOL, COUNTY, CITY), List.of(LABOUR.orElseThrow()));

    @Test
    void anAuthorityThatIsNamedReviewsInTheCountysPlace() {
        assertThat(PLAN.chain(new Standing(true, true, LABOUR))).containsExactly(SCHOOL, AUTHORITY, CITY);
        assertThat(PLAN.chain(new Standing(true, false, LABOUR))).containsExactly(SCHOOL, AUTHORITY, CITY);
        assertThat(PLAN.chain(new Standing(true, true, EDUCATION))).containsExactly(SCHOOL, COUNTY, CITY);
        assertThat(PLAN.chain(new Standing(true, false, Optional.empty()))).containsExactly(SCHOOL, CITY);
        assertThat(PLAN.chain(new Standing(false, false, Optional.empty()))).containsExactly(CITY);
    }

    @Test
    void somebodyAlwaysReviews() {
        ReviewPlan schoolOnly = new ReviewPlan(List.of(SCHOOL), List.of());
        assertThat(schoolOnly.chain(new Standing(false, true, LABOUR))).containsExactly(CITY);
        assertThat(new ReviewPlan(List.of(CITY), PLAN.authorities()).chain(new Standing(true, true, LABOUR)))
                .containsExactly(AUTHORITY, CITY);
        assertThatThrownBy(() -> new ReviewPlan(List.of(SCHOOL, AUTHORITY), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReviewPlan(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
