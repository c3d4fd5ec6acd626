package org.lubanchi.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables in the shapes people give them, each with one number changed: it is found in all of them. */
final class TableShapesTest {
    private static final String TITLE = "某校职业教育质量报告（2023 年度）\n";

    private static List<String> formulas(String text) {
        return WholeChecks.of(TITLE + text).errors().stream()
                .map(finding -> finding.main().formula())
                .toList();
    }

    private static void onlyIn(String right, String one, String other, String formula) {
        assertThat(formulas(right)).isEmpty();
        assertThat(right).contains(one);
        assertThat(formulas(right.replace(one, other))).contains(formula);
    }

    @Test
    void twoTablesSideBySideHaveEachTheirTotal() {
        onlyIn("""
                表 1 收支（单位：万元）
                | 收入项目 | 金额 | 支出项目 | 金额 |
                |---|---|---|---|
                | 拨款 | 2368.2 | 人员 | 1774.6 |
                | 事业 | 312.8 | 公用 | 606.8 |
                | 其他 | 99.1 | | |
                | 收入合计 | 2780.1 | 支出合计 | 2381.4 |
                """, "312.8", "321.8", "2368.2 + 321.8 + 99.1 = 2789.1 ≠ 2780.1");
    }

    @Test
    void tablesSideBySideInWhiteSpaceToo() {
        onlyIn("""
                表 2 收支（万元）
                收入                 支出
                拨款     1384.6      人员     1066.8
                事业      262.3      公用      321.2
                捐赠       46.2
                收入合计  1693.1     支出合计  1388.0
                """, "321.2", "312.2", "1066.8 + 312.2 = 1379 ≠ 1388.0");
    }

    @Test
    void aSecondBlockOfATableHasItsOwnHead() {
        onlyIn("""
                表 3 逐月人次
                上半年  1月  2月  3月  4月  5月  6月  小计
                人次    210  125  386  422  508  471  2122
                下半年  7月  8月  9月  10月  11月  12月  小计
                人次    338  295  534  602  555  184  2508
                """, "602", "620", "338 + 295 + 534 + 620 + 555 + 184 = 2526 ≠ 2508");
    }

    @Test
    void aTotalMayStandInTheFirstColumnOfOneRow() {
        onlyIn("""
                表 4 支出（单位：万元）

                | 合计 | 人员 | 教学 | 设备 |
                |--:|--:|--:|--:|
                | 3914.60 | 2196.45 | 1104.63 | 613.52 |
                """, "1104.63", "1140.63", "2196.45 + 1140.63 + 613.52 = 3950.6 ≠ 3914.60");
    }

    @Test
    void whatIsBelowZeroIsTakenOff() {
        onlyIn("""
                表 5 收入（单位：万元）
                来源 2022年 2023年 增减额
                拨款 1374.00 1482.74 108.74
                学费 647.20 704.00 56.80
                其他 172.70 107.40 -65.30
                合计 2193.90 2294.14 100.24
                """, "100.24", "102.04", "2294.14 − 2193.90 = 100.24 ≠ 102.04");
    }

    @Test
    void formsOfOneShapeAreJudgedTogether() {
        String form = """
                （%s）%s校区
                  在校学生（人）        %s
                  教学班（个）/平均班额   %s
                  专任教师（人）         %s
                """;
        String right = form.formatted("一", "东", "2,650", "60 / 44.2", "160")
                + form.formatted("二", "西", "1,095", "25 / 43.8", "70")
                + form.formatted("三", "北", "860", "20 / 43.0", "52");
        onlyIn(right, "43.8", "48.3", "1,095 ÷ 25 = 43.8 ≠ 48.3");
    }

    @Test
    void aRuleDrawnAcrossATableIsNoPartOfIt() {
        onlyIn("""
                表 6 评价结果                   单位：人、％
                --------------------------------------
                等级      报考    取证    合格率
                初级工    320     301     94.1
                中级工    980     892     91.0
                高级工    665     582     87.5
                --------------------------------------
                合计      1965    1775    90.3
                --------------------------------------
                """, "91.0", "19.0", "892 ÷ 980 × 100% = 91 ≠ 19.0");
    }
}
