package org.lubanchi.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lubanchi.engine.consistency.reading.PlainTextReader;

/** What is compared grows with the report and not with its square. */
final class LongReportTest {
    private static final String NAMES = "东西南北湖河江海山岭林泉石沙洲桥";

    /** Yearbooks of so many counties bound together: the same indicators, other names and numbers. */
    private static String yearbook(int counties) {
        StringBuilder text = new StringBuilder("职业教育年度报告（2023 年度）\n");
        for (int i = 0; i < counties; i++) {
            String name = "" + NAMES.charAt(i % 16) + NAMES.charAt(i / 16 % 16);
            int students = 2000 + 37 * i;
            int teachers = 100 + i;
            text.append("2023 年" + name + "职业技术学校在校生 " + students + " 人，专任教师 " + teachers + " 人，实训基地建筑面积 " + (5000 + i)
                    + " 平方米。");
            text.append("该校落实 " + (3 + i % 5) + " 个高水平专业群和 " + (11 + i % 7) + " 个省级实训基地的建设经费，实训基地建筑面积 " + (5000 + i)
                    + " 平方米。\n");
            text.append("表 " + (i + 1) + " " + name + "教师情况\n年份 专任教师 双师型教师\n2022 " + (teachers - 1) + " 60\n2023 "
                    + teachers + " 61\n");
        }
        return text.toString();
    }

    private static int held(int counties) {
        return ConsistencyChecker.withAllRelations()
                .check(PlainTextReader.read(yearbook(counties), "年鉴"))
                .held();
    }

    @Test
    void aReportFourTimesAsLongHasAboutFourTimesTheComparisons() {
        int once = held(60);
        assertThat(once).isPositive();
        assertThat(held(240)).isLessThan(5 * once);
    }

    @Test
    void aNumberGoneWrongFarBehindIsStillFound() {
        String text = yearbook(200);
        String right = "经费，实训基地建筑面积 5150 平方米。";
        assertThat(text).contains(right);
        CheckReport clean = ConsistencyChecker.withAllRelations().check(PlainTextReader.read(text, "年鉴"));
        CheckReport wrong = ConsistencyChecker.withAllRelations()
                .check(PlainTextReader.read(text.replace(right, "经费，实训基地建筑面积 5510 平方米。"), "年鉴"));
        assertThat(clean.errors().size()).isZero();
        assertThat(wrong.errors().size()).isEqualTo(1);
    }
}
