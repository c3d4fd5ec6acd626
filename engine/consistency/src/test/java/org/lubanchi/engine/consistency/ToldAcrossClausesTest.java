package org.lubanchi.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arithmetic whose numbers stand in other clauses than the result: every way of putting it holds, and fails once it is wrong. */
final class ToldAcrossClausesTest {
    private static final String TITLE = "某校质量年度报告（2023 年度）\n";

    private static List<String> errors(String text) {
        return WholeChecks.of(TITLE + text + "\n").errors().stream()
                .map(finding -> finding.main().relation() + " " + finding.main().formula())
                .toList();
    }

    /** The number behind the first bar is what is right, the one behind the second is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "在籍生比上年的 3120 人净增 156 人，增长 # %。|5.0|6.0",
                "与上年的 840 家相比减少 42 家，下降 # %。|5.0|8.0",
                "2021 年报到 720 人，2022 年 756 人，一年里涨了 # 人。|36|63",
                "耗电由上年的 41.5 万度降至 38.2 万度，减少 # 万度。|3.3|4.3",
                "合格率 96.4%，比 2022 年的 94.1% 高 # 个百分点。|2.3|3.2",
                "每人次 480 元，比上年的 455 元高出 # 元。|25|52",
                "学校录取 1240 人，计划完成率较高；实际报到 1178 人，报到率 # %。|95.0|59.0",
                "一年里有 96 名学生提出退学，班主任逐户走访，最后劝回 72 名，劝返成功率 # %。|75.0|57.0",
                "2020 级入学的 640 人中，现仍在三年级就读的 608 人，三年巩固率 # %。|95.0|59.0",
                "回访率只有 # %，应回访 150 人，实际访到 117 人。|78.0|87.0",
                "参加考证 230 人、通过 184 人，通过率 # %。|80.0|90.0",
                "女生 412 人，男生 655 人，男生比女生多 # 人。|243|234",
                "东校区 1360 人，西校区 985 人，两者之差是 # 人。|375|357",
                "考核分四项，甲项 91.2 分、乙项 87.5 分、丙项 90.3 分、丁项 84.6 分。最高与最低相差 # 分。|6.6|7.6",
                "送教 15 个村，四个季度分别培训 310、420、515 和 405 人次，合计 1650 人次，平均每村 # 人次。|110|101",
                "夜校开放 30 周，每周 3 晚，一共 # 晚。|90|80",
                "学徒 36 名，全年盈余 5.4 万元。盈余全部作为补贴，人均 # 元。|1500|5100",
                "2023 年是学校建校三十周年（学校始建于 # 年）。|1993|1939",
                "学院组建于 2009 年，2023 年是办学的第 # 个年头。|15|51",
                "2003 年由两所中专合并升格，到 2023 年已独立办学 # 年。|20|12",
                "调查时间为 5 月 6 日至 5 月 20 日，历时 # 天。|15|51",
                "2020 年 9 月起双方共建车间，合作至 2023 年 9 月满 # 年。|3|5",
                "全年共 2150 人次享受补助，按每人每学期 1000 元发放，计 # 万元。|215.0|251.0",
            })
    void itHoldsAndFailsOnceItIsWrong(String sentence, String right, String wrong) {
        assertThat(errors(sentence.replace("#", right))).isEmpty();
        assertThat(errors(sentence.replace("#", wrong))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "专任教师 160 人。女教师 96 人，男教师比上年多 4 人。",
                "机电部 420 人，信息部 380 人，财经部比艺术部多 52 人。",
                "一等奖 2 项，二等奖 5 项，比计划多 3 项。",
                "参加考试 240 人，通过 180 人，全国平均通过率 62.0%。",
                "发放问卷 800 份，收回 760 份，上年回收率 91.0%。",
                "录取 900 人，报到 855 人，其中本县学生报到率 97.2%。",
                "教师 120 人参加培训 6 次，平均每次 2 天，人均培训费 800 元。",
                "有 12 名教师、每人 500 元，另有 8 名教师、每人 300 元，共 8400 元。",
                "困难学生 40 人，每人每月 300 元，共 10.8 万元。",
                "学校创办于 1958 年，2020 年升格为高职，办学 60 余年来培养学生 5 万人。",
                "学校自 1992 年成立以来，连续 3 年获奖。",
                "集团成立于 2010 年，学院办学历史 120 年。",
                "12 月 1 日至 12 月 31 日共 5 天集中检查。",
                "学校成立于 2001 年，每年举办技能节，今年是第 23 届，已举办 12 年。",
                "横向项目 12 项、到款 320 万元，纵向项目 4 项、到款 80 万元，横向占八成，约为纵向的 4.0 倍。"
            })
    void nothingIsSaidOf(String sentence) {
        assertThat(errors(sentence)).isEmpty();
    }
}
