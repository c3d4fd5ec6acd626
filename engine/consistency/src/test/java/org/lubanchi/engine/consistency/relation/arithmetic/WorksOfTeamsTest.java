package org.lubanchi.engine.consistency.relation.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.finding.Outcome;
import org.lubanchi.engine.consistency.reading.PlainTextReader;

/** Teams and their works: a note where they do not come out even, nothing where the works are not all of theirs. */
final class WorksOfTeamsTest {
    private static CheckReport check(String text) {
        return new ConsistencyChecker(List.of(new WorksOfTeams())).check(PlainTextReader.read(text, "例"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"来自 9 所学校的 30 个团队参与比赛，制作了 32 部反诈短片。", "共 41 支代表队参赛，提交教学设计 14 份。", "全市 26 个小组参加，形成了 62 个改造方案。"})
    void worksThatDoNotComeOutEvenAreANote(String text) {
        assertThat(check(text).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.main().outcome()).isEqualTo(Outcome.NOTE));
    }

    @Test
    void oneWorkEachAndTwoWorksEachHold() {
        assertThat(check("共 30 支队伍参赛，提交作品 30 件。另有 12 支队伍参赛，制作了 24 部短片。").held()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "共 30 支队伍参赛，提交作品后评选出优秀方案 8 个。",
                "共 30 支队伍参赛，其中 7 支队伍提交了作品。",
                "30 支队伍参赛，每队提交作品 2 件。",
                "30 支队伍和 12 名学生个人参赛，提交作品 42 件。",
                "30 支队伍参赛，历届累计形成案例 126 个。",
                "30 名教师参赛，提交微课 17 件。",
                "30 支队伍参赛，完成任务 45 项。"
            })
    void worksOfOthersAndOtherThingsAreNotLookedAt(String text) {
        CheckReport report = check(text);
        assertThat(report.findings()).isEmpty();
        assertThat(report.held()).isZero();
    }
}
