package org.lubanchi.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lubanchi.engine.sheet.Readings.codes;
import static org.lubanchi.engine.sheet.Readings.onlyIssue;
import static org.lubanchi.engine.sheet.Readings.rows;

import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

class ListReadingTest {
    private static final String[] HEADS = {"专业代码*", "专业名称", "培养类型*", "在校生数（人）*", "培训收入（元）", "开班日期", "是否招生"};

    @Test
    void aCleanSheetIsReadWithoutIssues() {
        TableReading reading = SheetOf.heads(HEADS)
                .row("710205", "大数据", "三年制", "120", "3000.50", "2023-09-01", "是")
                .row("计算机应用", "", "five_year", "1,046", "", "", "")
                .readAs(Tables.OFFERING);

        assertThat(reading.issues()).isEmpty();
        assertThat(rows(reading))
                .containsExactly(
                        "710205|大数据|three_year|120 person|3000.50 yuan|2023-09-01|true",
                        "710201|#not_reported|five_year|1046 person|#not_reported|#not_reported|#not_reported");
    }

    @Test
    void everyValueKnowsItsCell() {
        TableReading reading = SheetOf.heads(HEADS)
                .row("710205", "", "三年制", "120")
                .row("710201", "", "三年制", "80")
                .readAs(Tables.OFFERING);

        assertThat(reading.addressOf(reading.rows().get(1), "enrolment")).isEqualTo("D5");
        assertThat(reading.layout().addressOfField()).containsEntry("track", "C");
    }

    @Test
    void columnsMayStandInAnyOrderAndBeNamedInEitherLanguageOrById() {
        TableReading reading = SheetOf.heads("Enrolment (persons)", "track", "programme code")
                .row("120", "三年制", "710205")
                .readAs(Tables.OFFERING);

        assertThat(reading.issues()).isEmpty();
        assertThat(rows(reading))
                .containsExactly(
                        "710205|#not_reported|three_year|120 person|#not_reported|#not_reported|#not_reported");
        assertThat(reading.addressOf(reading.rows().getFirst(), "enrolment")).isEqualTo("A4");
    }

    @Test
    void aHeadRowThatSlippedDownIsFound() {
        TableReading reading = SheetOf.heads("填报单位：某校")
                .row(HEADS)
                .row("710205", "", "三年制", "120")
                .readAs(Tables.OFFERING);

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.sourceRow()).isEqualTo(5));
    }

    @Test
    void anUnknownColumnNamesTheNearestAndIsToBeExplained() {
        TableReading reading = SheetOf.heads("专业代码*", "培养类型*", "在校生数（人）*", "专业名字")
                .row("710205", "三年制", "120", "大数据")
                .readAs(Tables.OFFERING);

        Issue issue = onlyIssue(reading);
        assertThat(issue.code()).isEqualTo("sheet.unknown-column");
        assertThat(issue.severity()).isEqualTo(Severity.EXPLAINABLE);
        assertThat(issue.where()).isEqualTo(new Place.Cell("鉴湖.xlsx", "专业设置表", "D3"));
        assertThat(issue.text(Language.ZH)).contains("不认识的列「专业名字」", "「专业名称」（最接近的列名）");
        assertThat(reading.rows()).hasSize(1);
    }

    @Test
    void aMissingRequiredColumnIsToldOnceAndNoRowIsLoaded() {
        TableReading reading = SheetOf.heads("专业代码*", "培养类型*")
                .row("710205", "三年制")
                .row("710201", "三年制")
                .readAs(Tables.OFFERING);

        assertThat(onlyIssue(reading).code()).isEqualTo("sheet.missing-column");
        assertThat(onlyIssue(reading).text(Language.ZH)).contains("缺少列「在校生数」", "在校生数（人）*");
        assertThat(reading.rowsIn()).isEqualTo(2);
        assertThat(reading.rowsRejected()).isEqualTo(2);
    }

    @Test
    void aMissingOptionalColumnIsNotReported() {
        TableReading reading =
                SheetOf.heads("专业代码", "培养类型", "在校生数").row("710205", "三年制", "0").readAs(Tables.OFFERING);

        assertThat(rows(reading))
                .containsExactly("710205|#not_reported|three_year|0 person|#not_reported|#not_reported|#not_reported");
    }

    @Test
    void aColumnInAnotherUnitIsRefused() {
        TableReading reading = SheetOf.heads("专业代码", "培养类型", "在校生数", "培训收入（万元）")
                .row("710205", "三年制", "1", "3")
                .readAs(Tables.OFFERING);

        assertThat(onlyIssue(reading).code()).isEqualTo("sheet.unit-differs");
        assertThat(onlyIssue(reading).text(Language.ZH)).contains("D3", "万元", "单位 元");
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        TableReading reading = SheetOf.heads("专业代码", "培养类型", "在校生数", "在校生数*")
                .row("710205", "三年制", "1", "2")
                .readAs(Tables.OFFERING);

        assertThat(onlyIssue(reading).code()).isEqualTo("sheet.doubled-column");
        assertThat(onlyIssue(reading).text(Language.ZH)).contains("D3", "C3");
    }

    @Test
    void contentWithoutAHeadIsToldOnceForItsColumn() {
        TableReading reading = SheetOf.heads("专业代码", "培养类型", "在校生数")
                .row("710205", "三年制", "1", "备注")
                .row("710201", "三年制", "1", "备注")
                .readAs(Tables.OFFERING);

        assertThat(codes(reading)).containsExactly("sheet.unknown-column");
        assertThat(reading.rows()).hasSize(2);
    }

    @Test
    void aDoubledKeyNamesBothRowsAndTheLaterIsRejected() {
        TableReading reading = SheetOf.heads("专业代码", "培养类型", "在校生数")
                .row("710205", "三年制", "1")
                .row("710205", "五年一贯（中高职一体化）", "1")
                .row("７１０２０５", "three_year", "9")
                .readAs(Tables.OFFERING);

        Issue issue = onlyIssue(reading);
        assertThat(issue.code()).isEqualTo("sheet.doubled-key");
        assertThat(issue.where()).isEqualTo(new Place.Cell("鉴湖.xlsx", "专业设置表", "A6"));
        assertThat(issue.text(Language.ZH)).contains("第 6 行与第 4 行的 专业代码 + 培养类型 相同", "710205 + three_year");
        assertThat(rows(reading)).hasSize(2);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        TableReading reading = SheetOf.heads("专业代码", "培养类型", "在校生数", "专业名字")
                .row("999999", "四年制", "一百", "x")
                .row("", "三年制", "1.5", "x")
                .readAs(Tables.OFFERING);

        assertThat(codes(reading))
                .containsExactlyInAnyOrder(
                        "sheet.unknown-column",
                        "sheet.unknown-code",
                        "sheet.unknown-code",
                        "sheet.text-in-number",
                        "sheet.required-cell-blank",
                        "sheet.too-many-decimals");
        assertThat(reading.rowsIn()).isEqualTo(2);
        assertThat(reading.rowsRejected()).isEqualTo(2);
    }

    @Test
    void blankRowsAreNoRows() {
        TableReading reading = SheetOf.heads("专业代码", "培养类型", "在校生数")
                .row()
                .row("710205", "三年制", "1")
                .row("  ", "　")
                .row("710201", "三年制", "1")
                .readAs(Tables.OFFERING);

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.rowsIn()).isEqualTo(2);
    }

    @Test
    void withoutHeadsNothingIsLoadedAndEveryRowIsCounted() {
        TableReading reading =
                SheetOf.heads("甲", "乙").row("1", "2").row("3", "4").readAs(Tables.OFFERING);

        assertThat(onlyIssue(reading).code()).isEqualTo("sheet.no-head-row");
        assertThat(reading.rowsIn()).isEqualTo(2);
        assertThat(reading.rows()).isEmpty();
    }

    @Test
    void beyondTheCapIssuesAreCountedAndNotListed() {
        SheetOf sheet = SheetOf.heads("专业代码", "培养类型", "在校生数");
        int bad = SheetReading.CAP + 312;
        for (int i = 0; i < bad; i++) {
            sheet.row("710205", "三年制", "约" + i);
        }
        TableReading reading = sheet.readAs(Tables.OFFERING);

        assertThat(reading.issues().stream().filter(issue -> issue.code().equals("sheet.text-in-number")))
                .hasSize(SheetReading.CAP + 1);
        assertThat(reading.issues())
                .anySatisfy(issue -> assertThat(issue.text(Language.ZH)).contains("C1004", "还有 312 处同类问题"));
        assertThat(reading.issues())
                .anySatisfy(issue -> assertThat(issue.text(Language.EN)).contains("and 312 more"));
        assertThat(reading.rowsRejected()).isEqualTo(bad);
    }
}
