package org.lubanchi.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.Failure;

class StampReadingTest {
    private static SheetOf stamp(List<List<String>> rows) {
        SheetOf sheet = SheetOf.named(WorkbookLayout.STAMP_SHEET);
        rows.forEach(row -> sheet.row(row.toArray(String[]::new)));
        return sheet;
    }

    @Test
    void aStampIsReadAsItWasWritten() {
        List<List<String>> rows = WorkbookLayout.stampRows(Tables.STAMP, List.of(Tables.OFFERING, Tables.RESOURCES));

        StampedWorkbook stamped = StampReading.read(stamp(rows), "鉴湖.xlsx");

        assertThat(stamped.stamp()).isEqualTo(Tables.STAMP);
        assertThat(stamped.tableOfSheet())
                .containsEntry("专业设置表", "programme_offering")
                .containsEntry("校园与教学资源表", "campus_and_resources");
    }

    @Test
    void anEmptyEditionStaysEmpty() {
        WorkbookStamp plain = new WorkbookStamp(Tables.STAMP.unit(), "校", Tables.STAMP.year(), "");

        assertThat(StampReading.read(stamp(WorkbookLayout.stampRows(plain, List.of())), "f")
                        .stamp())
                .isEqualTo(plain);
    }

    @Test
    void whatIsNoStampIsRefused() {
        refused(List.of(List.of("成绩单")), "workbook.not-stamped");
        refused(List.of(), "workbook.not-stamped");
        refused(List.of(List.of(WorkbookLayout.MAGIC), List.of("2")), "workbook.other-version");
        refused(List.of(List.of(WorkbookLayout.MAGIC), List.of("1"), List.of("unit", "某校")), "workbook.bad-unit");
        refused(
                List.of(List.of(WorkbookLayout.MAGIC), List.of("1"), List.of("unit", "s1"), List.of("year", "二〇二三")),
                "workbook.bad-year");
    }

    private static void refused(List<List<String>> rows, String code) {
        assertThatThrownBy(() -> StampReading.read(stamp(rows), "f.xlsx"))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.category()).isEqualTo(Failure.Category.USER);
                    assertThat(failure.issues().getFirst().code()).isEqualTo(code);
                });
    }
}
