package org.lubanchi.engine.consistency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that are right, and what a right text says of them, though a hasty reader would set two of the numbers against each other. */
final class TableSilenceTest {
    private static final String TITLE = "某校职业教育质量报告（2023 年度）\n";

    private static List<String> errors(String text) {
        return WholeChecks.of(text).errors().stream()
                .map(finding -> finding.main().relation() + " " + finding.main().formula())
                .toList();
    }

    static Stream<String> tables() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(TableSilenceTest.class.getResourceAsStream("table-silence.txt"))) {
            return Stream.of(new String(file.readAllBytes(), UTF_8).split("---\n"));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingIsSaidOf(String text) {
        assertThat(errors(TITLE + text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                表 1 各月培训人次
                月份 1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月 合计
                人次 310 145 486 522 608 571 438 395 634 702 655 284 5750

                其中面向企业职工的培训，第二季度 920 人次，下半年 1180 人次；下半年企业职工培训比上半年多 150 人次。
                """,
                """
                表 2 各系就业
                系部 毕业生 就业率
                机电系 528 95.8%
                商贸系 441 94.6%
                护理系 384 96.1%
                合计 1353 95.5%

                除护理系外，就业率最高的是机电系，为 95.8%。机电系就业率最高的专业为数控，达 98.2%。
                """,
                """
                全校在校生 2356 人，折合学生 2410 人。
                表 3 办学条件
                项目 总量 生均
                校舍（平方米） 58430 24.8
                宿舍（平方米） 14560 7.2
                图书（册） 77120 32.0
                设备（万元） 2186.4 0.93

                宿舍只按住校的 2022 人计算。
                """,
                """
                表 4 培训与收入
                对象 人次 收入（万元）
                企业职工 2460 369.00
                退役军人 165 33.00
                合计 2625 402.00

                企业职工平均每人次 1500 元，退役军人平均每人次 2000 元；上年平均每人次 1480 元。
                """,
                """
                表 5 各校区规模
                校区 学生 班级
                东区 1286 30
                西区 1214 28
                北区 1150 27
                合计 3650 85

                东区和西区合计占全校的近七成，三个校区中东区学生最多，北区最少；东、西两区共有食堂 4 个。
                """,
                """
                表 6 技能等级
                等级 报考 取证
                初级工 420 401
                中级工 1280 1178
                高级工 965 842
                技师 214 163
                合计 2879 2584

                在校生中取得中级工以上证书的有 1620 人，其余为社会人员。
                """,
                """
                表 7 支出（单位：万元）
                | 合计 | 人员 | 公用 | 项目 |
                |---|---|---|---|
                | 1959.0 | 1098.0 | 690.0 | 171.0 |

                人员支出占总支出的 56.0%，其中教师工资占人员支出的 81.4%；生均公用经费 2930 元，高于 2400 元的标准。
                """,
                """
                当年项目结余 12.5 万元，年末结余 86.0 万元。
                表 8 2023 年收支（单位：万元）
                收入        支出
                拨款    1500.0    人员    1100.0
                学费     500.0    公用     800.0
                其他      40.0
                合计    2040.0    合计    1900.0
                """,
                """
                表 9 学生来源
                来源 2022年 2023年
                本县 779 802
                外县 63 58
                外省 10 12

                2022 年本县比外县多 716 人，占全部的 91.4%；2023 年外县比外省多 46 人。
                """,
                """
                - 2021 年：招生 755 人
                - 2022 年：招生 801 人
                - 2023 年：招生 842 人

                第一章 学校概况    3
                第二章 学生发展    8
                第三章 师资队伍    15
                """,
                """
                校长        王某
                电话        0571
                在校学生    2356
                专任教师    152
                占地        96800

                在校学生 2356 人，专任教师 152 人，其中女教师 96 人。
                """
            })
    void nothingIsSaidOfWhatCountsOtherwise(String text) {
        assertThat(errors(TITLE + text)).isEmpty();
    }
}
