package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.access.Role;

class StatesTest {
    @Test
    void nobodyApprovesWhatTheyHandedIn() {
        for (ClassState state : ClassState.values()) {
            assertThat(Collections.disjoint(state.next(Role.SCHOOL), state.next(Role.CITY)))
                    .isTrue();
        }
        for (AssessmentState state : AssessmentState.values()) {
            assertThat(Collections.disjoint(state.next(Role.SCHOOL), state.next(Role.CITY)))
                    .isTrue();
        }
        for (PoolState state : PoolState.values()) {
            assertThat(Collections.disjoint(state.next(Role.SCHOOL), state.next(Role.CITY)))
                    .isTrue();
        }
    }

    @Test
    void thePublicMovesNothing() {
        assertThat(Arrays.stream(ClassState.values()).flatMap(state -> state.next(Role.PUBLIC).stream()))
                .isEmpty();
        assertThat(Arrays.stream(PoolState.values()).flatMap(state -> state.next(Role.PUBLIC).stream()))
                .isEmpty();
        assertThat(Arrays.stream(CertificateState.values()).flatMap(state -> state.next(Role.PUBLIC).stream()))
                .isEmpty();
        assertThat(Arrays.stream(AssessmentState.values()).flatMap(state -> state.next(Role.PUBLIC).stream()))
                .isEmpty();
    }

    @Test
    void whatWasReplacedOrWithdrawnStaysSoAndOnlyTheIssuerPutsACertificateOnline() {
        for (CertificateState state : CertificateState.values()) {
            for (Role role : Role.values()) {
                assertThat(state.next(role)).doesNotContain(CertificateState.ISSUED);
                assertThat(state.isValid() || state.next(role).isEmpty()).isTrue();
                assertThat(role == Role.SCHOOL || !state.next(role).contains(CertificateState.ONLINE))
                        .isTrue();
            }
        }
    }

    @Test
    void nobodyLocksByHandAndNothingLeavesTheLock() {
        assertThat(Arrays.stream(ClassState.values())
                        .flatMap(state -> Arrays.stream(Role.values()).flatMap(role -> state.next(role).stream())))
                .doesNotContain(ClassState.LOCKED);
        assertThat(ClassState.LOCKED.next(Role.SCHOOL)).isEmpty();
        assertThat(ClassState.LOCKED.next(Role.CITY)).isEmpty();
    }

    @Test
    void theWordOfAStateLeadsBackToIt() {
        assertThat(ClassState.find("under_review")).contains(ClassState.UNDER_REVIEW);
        assertThat(AssessmentState.find("scored")).contains(AssessmentState.SCORED);
        assertThat(PoolState.find("published")).contains(PoolState.PUBLISHED);
        assertThat(CertificateState.find("withdrawn")).contains(CertificateState.WITHDRAWN);
        assertThat(ClassState.find("unknown")).isEmpty();
    }
}
