package org.lubanchi.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that are wrong and near to what is passed over in silence: a guard that goes too far fails here. */
final class ToldTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "全区有幼儿园 62 所,比上年增加 4 所,增长 9.6%。",
                "全县小学 41 所，专任教师 1544 人。\n发展平稳。\n全县小学 41 所，专任教师 1454 人。",
                "在校生 5.24 万人，同比减少 0.13 万人，其中普通中专 6.31 万人、职业高中 1.63 万人。",
                "专任教师 318 人，其中双师型教师 201 人，占专任教师的 36.2%。",
                "现有教师 526 人，高级职称 138 人，占教师总数的 62.2%。",
                "现代农业、制造业、服务业专业占比分别为 2.50%、18.60%、79.80%。",
                "完成培训 2660 人次，完成率为 59%，是全年 2800 人次的培训任务。"
            })
    void somethingIsSaidOf(String sentence) {
        assertThat(WholeChecks.of("某县职业教育质量报告（2023 年度）\n" + sentence + "\n").errors())
                .isNotEmpty();
    }
}
