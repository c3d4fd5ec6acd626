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

    /** What people who did not know the checker wrote, in other words. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "全市中职学校 26 所，公办 19 所，民办 8 所。",
                "全年获奖 85 项，一等奖 9 项，二等奖 20 项，三等奖 29 项。",
                "毕业生总数 1020 人，升学 715 人，就业 388 人，未就业 17 人。",
                "奖补资金分三批下达 860 万元，第一批 320 万元，第二批 405 万元，第三批 235 万元。",
                "全部 42 个建设项目中，已竣工 19 个，在建 16 个，未开工 8 个。",
                "62 期培训班中，种植类 42 期，养殖类 18 期，电商类 20 期。",
                "五个乡镇参训人数依次为 320、285、420、198 和 157 人，共计 1200 人。",
                "全县 5 个乡镇参训人数，甲乡 320 人、乙乡 285 人、丙乡 240 人、丁乡 198 人、戊乡 157 人，前两名合计 650 人。",
                "双师型教师达到 313 人，占专任教师（241 人）的 55.2%。",
                "受访 800 人，非常满意的占 51.5%，满意的占 93.8%，一般的占 7.7%，不满意的占 1.0%。",
                "全县初中毕业生 4820 人，升入普高 2410 人、升入中职 2072 人，分别占初中毕业生的 50.0% 和 34.0%。",
                "省内现有职业院校 186 所，由中职学校 142 所、高职学校 41 所和职业本科学校 33 所组成。",
                "专任教师 486 人。专任教师学历构成见附件，研究生学历 92 人，占 19.8%。",
                "在校生 3120 人。一年级 1102 人，二年级 1046 人，三年级 927 人。",
                "专任教师 241 人中，硕士及以上学历 668 人，占 28.2%。"
            })
    void somethingIsSaidOfOtherWordings(String sentence) {
        assertThat(WholeChecks.of("某校职业教育质量年度报告（2023 年度）\n" + sentence + "\n").errors())
                .isNotEmpty();
    }
}
