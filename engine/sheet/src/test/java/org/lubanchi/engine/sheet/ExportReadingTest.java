package org.lubanchi.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.register.RegisterExport;
import org.lubanchi.engine.definitions.register.RegisterExport.FieldMapping;
import org.lubanchi.engine.definitions.register.RegisterExport.Origin;
import org.lubanchi.engine.definitions.register.RegisterExport.RowCondition;
import org.lubanchi.engine.definitions.register.RegisterExport.TableMapping;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;

class ExportReadingTest {
    private static final TableMapping MAPPING = new TableMapping(
            "programme_offering",
            List.of(new RowCondition("状态", List.of("在办"), List.of())),
            List.of(
                    new FieldMapping("programme_code", column("专业简称", Optional.of("("), Map.of(), "")),
                    new FieldMapping(
                            "track", column("分段培养方式", Optional.empty(), Map.of("3+4", "three_four"), "three_year")),
                    new FieldMapping("enrolment", column("人数", Optional.empty(), Map.of(), "")),
                    new FieldMapping(
                            "start_date",
                            new Origin.Column("设立", Optional.of(10), Optional.empty(), Map.of(), Optional.empty())),
                    new FieldMapping("open", new Origin.Constant("是"))),
            List.of());

    private static final RegisterExport EXPORT = new RegisterExport(
            "programmes",
            new LocalText("专业管理系统导出表", "Programme system"),
            "guide",
            2021,
            List.of("序号", "状态", "专业简称", "分段培养方式", "人数", "设立"),
            4,
            List.of(MAPPING));

    private static Origin column(String head, Optional<String> until, Map<String, String> codes, String blank) {
        return new Origin.Column(
                head, Optional.empty(), until, codes, blank.isEmpty() ? Optional.empty() : Optional.of(blank));
    }

    private static SheetOf file() {
        return SheetOf.named("导出").row("某系统").row("序号", "状态", "人 数", "专业简称", "设立", "分段培养方式", "备注");
    }

    private static ExportReading read(SheetOf sheet) {
        return ExportReading.read(
                Tables.OFFERING,
                MAPPING,
                ExportHeads.find(EXPORT, sheet).orElseThrow(),
                sheet,
                Tables::codes,
                new ExportReading.Source("导出.xlsx", new ReportYear(2023)));
    }

    @Test
    void rowsOfAnotherSystemBecomeRowsOfOurs() {
        ExportReading read = read(file().row("1", "在办", "120", "计算机应用（网络方向）", "2019-09-01 00:00", "", "甲")
                .row("2", "停办", "0", "大数据技术应用", "2019-09-01", "3+4"));
        assertThat(Readings.rows(read.reading()))
                .containsExactly("710201|#not_reported|three_year|120 person|#not_reported|2019-09-01|true");
        assertThat(read.reading().issues()).isEmpty();
        assertThat(read.leftOut()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsToldAtTheCellOfTheFileAsItWasBrought() {
        ExportReading read = read(file().row("1", "在办", "一百", "计算机应用", "", "3+9"));
        assertThat(read.reading().issues())
                .extracting(issue -> ((Place.Cell) issue.where()).address())
                .containsExactlyInAnyOrder("C3", "F3");
        assertThat(read.reading().rowsRejected()).isEqualTo(1);
        assertThat(read.reading().layout().addressOfField())
                .containsEntry("enrolment", "C")
                .doesNotContainKey("open");
    }

    @Test
    void aRequiredColumnThatTheFileLacksBlocksNoRowAndIsNotFilledByWhatBlankMeans() {
        SheetOf sheet = SheetOf.named("导出").row("序号", "状态", "专业简称", "分段培养方式").row("1", "在办", "计算机应用", "");
        ExportReading read = read(sheet);
        assertThat(read.silent()).containsExactlyInAnyOrder("enrolment", "programme_name", "income", "start_date");
        assertThat(read.reading().issues()).isEmpty();
        assertThat(Readings.rows(read.reading()))
                .containsExactly("710201|#not_reported|three_year|#not_reported|#not_reported|#not_reported|true");
    }

    @Test
    void aFileWithoutTheColumnOfAKeyLoadsNothing() {
        SheetOf sheet = SheetOf.named("导出").row("序号", "状态", "人数", "专业简称").row("1", "在办", "120", "计算机应用");
        ExportReading read = read(sheet);
        assertThat(Readings.codes(read.reading())).contains("sheet.missing-column");
        assertThat(read.reading().rows()).isEmpty();
    }

    @Test
    void aSheetWithFewOfTheHeadsIsAnotherFile() {
        assertThat(ExportHeads.find(EXPORT, SheetOf.named("x").row("序号", "状态", "备注")))
                .isEmpty();
        assertThat(ExportHeads.find(EXPORT, file()).orElseThrow().lacking(EXPORT))
                .isEmpty();
    }

    @Test
    void theGradeIsCountedFromTheYearOfEntry() {
        TableMapping grade = new TableMapping(
                "programme_offering",
                List.of(),
                List.of(
                        new FieldMapping("programme_code", column("专业简称", Optional.empty(), Map.of(), "")),
                        new FieldMapping("track", new Origin.Constant("three_year")),
                        new FieldMapping("enrolment", new Origin.Grade("设立"))),
                List.of());
        SheetOf sheet = file().row("1", "在办", "", "计算机应用", "202109", "").row("2", "在办", "", "大数据技术应用", "去年", "");
        ExportReading read = ExportReading.read(
                Tables.OFFERING,
                grade,
                ExportHeads.find(EXPORT, sheet).orElseThrow(),
                sheet,
                Tables::codes,
                new ExportReading.Source("导出.xlsx", new ReportYear(2023)));
        assertThat(Readings.rows(read.reading())).singleElement().asString().contains("|3 person|");
        assertThat(read.reading().issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.where().text()).contains("E4"));
    }
}
