package org.lubanchi.platform.collection.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.collection.internal.DemoProgress.State;

/** A demonstration shows every state a table can wait in, each school once, and some schools that have not begun. */
class DemoProgressTest {
    private static final List<DemoProgress> ALL = DemoProgress.read();

    @Test
    void everyStateIsShown() {
        Set<State> shown = new HashSet<>();
        ALL.forEach(one -> shown.addAll(one.states()));
        assertThat(shown).isEqualTo(EnumSet.allOf(State.class));
    }

    @Test
    void aSchoolStandsOnceWithNoMoreTablesThanTheRoundHas() {
        assertThat(ALL.stream().map(DemoProgress::school)).doesNotHaveDuplicates();
        assertThat(ALL).allSatisfy(one -> assertThat(one.states()).hasSizeBetween(1, DemoRound.TABLES.size()));
        assertThat(DemoRound.TABLES).doesNotHaveDuplicates();
    }

    @Test
    void theCountsOfALineAreStatesInTheirOrder() {
        assertThat(ALL.getFirst().states())
                .startsWith(State.APPROVED)
                .contains(State.RETURNED)
                .endsWith(State.DRAFTING);
    }
}
