package org.lubanchi.platform.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApprovalsTest {
    private static Gate.Past step(ReportStep step, String account) {
        return new Gate.Past(step, step.to(), "", new StudioReport.Signed(account, account, Instant.EPOCH));
    }

    private static Approvals of(int needed, Gate.Past... steps) {
        return Approvals.of(Stream.of(steps).toList(), needed);
    }

    @Test
    void oneApprovalIsEnoughWhereOneIsNeeded() {
        assertThat(of(1, step(ReportStep.SUBMIT, "a")).afterOneMore()).isEqualTo(ReportState.APPROVED);
    }

    @Test
    void ofTwoTheFirstLeavesItUnderReview() {
        Approvals none = of(2, step(ReportStep.SUBMIT, "a"));
        assertThat(none.afterOneMore()).isEqualTo(ReportState.CHECKING);
        Approvals one = of(2, step(ReportStep.SUBMIT, "a"), step(ReportStep.APPROVE, "b"));
        assertThat(one.has("b")).isTrue();
        assertThat(one.has("c")).isFalse();
        assertThat(one.afterOneMore()).isEqualTo(ReportState.APPROVED);
    }

    @Test
    void aReturnBeginsAnew() {
        Approvals again = of(
                2,
                step(ReportStep.SUBMIT, "a"),
                step(ReportStep.APPROVE, "b"),
                step(ReportStep.RETURN, "c"),
                step(ReportStep.SUBMIT, "a"));
        assertThat(again.by()).isEqualTo(List.of());
        assertThat(again.afterOneMore()).isEqualTo(ReportState.CHECKING);
    }
}
