package org.lubanchi.engine.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.report.narrative.TextDifference.Change;
import org.lubanchi.engine.report.narrative.TextDifference.Run;

class TextDifferenceTest {
    private static String side(List<Run> runs, Change other) {
        return runs.stream().filter(run -> run.change() != other).map(Run::text).collect(Collectors.joining());
    }

    @Test
    void equalTextsHaveNoDifference() {
        assertThat(TextDifference.between("职教", "职教")).containsExactly(new Run(Change.KEPT, "职教"));
        assertThat(TextDifference.between("", "")).isEmpty();
    }

    @Test
    void aNumberChangesAsAWhole() {
        assertThat(TextDifference.between("在校生 46760 人", "在校生 46960 人"))
                .containsExactly(
                        new Run(Change.KEPT, "在校生 "),
                        new Run(Change.TAKEN_OUT, "46760"),
                        new Run(Change.PUT_IN, "46960"),
                        new Run(Change.KEPT, " 人"));
    }

    @Test
    void bothTextsCanBeReadBackFromTheRuns() {
        String before = "学校深化产教融合，建成基地 5 个。\n师资不断加强。";
        String after = "各校不断深化产教融合，共建成基地 6 个。\n师资加强，双师型教师增加。";
        List<Run> runs = TextDifference.between(before, after);
        assertThat(side(runs, Change.PUT_IN)).isEqualTo(before);
        assertThat(side(runs, Change.TAKEN_OUT)).isEqualTo(after);
    }
}
