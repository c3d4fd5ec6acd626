package org.lubanchi.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lubanchi.engine.sheet.Readings.codes;
import static org.lubanchi.engine.sheet.Readings.onlyIssue;
import static org.lubanchi.engine.sheet.Readings.rows;

import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.Language;

class FormReadingTest {
    @Test
    void aCleanFormIsOneRowWithACellForEachItem() {
        TableReading reading = SheetOf.form()
                .row("1", "校园占地面积*", "平方米", "数", "66,700.5")
                .row("2", "纸质图书*", "", "整数", "128150")
                .row("3", "实践工位数", "", "整数", "不适用")
                .readAs(Tables.RESOURCES);

        assertThat(reading.issues()).isEmpty();
        assertThat(rows(reading)).containsExactly("66700.50 square_metre|128150 1|#not_applicable");
        assertThat(reading.addressOf(reading.rows().getFirst(), "printed_books"))
                .isEqualTo("E5");
        assertThat(reading.rowsIn()).isEqualTo(1);
    }

    @Test
    void itemsMayStandInAnyOrder() {
        TableReading reading = SheetOf.form()
                .row("1", "Printed books", "", "", "128150")
                .row("")
                .row("2", "校园占地面积", "m²", "", "1")
                .readAs(Tables.RESOURCES);

        assertThat(reading.issues()).isEmpty();
        assertThat(rows(reading)).containsExactly("1.00 square_metre|128150 1|#not_reported");
        assertThat(reading.layout().addressOfField())
                .containsEntry("campus_area", "E6")
                .doesNotContainKey("workstations");
    }

    @Test
    void aValueColumnThatMovedIsFoundByItsHead() {
        TableReading reading = SheetOf.named("表")
                .row("标题")
                .row("口径")
                .row("项目", "本年数", "上年数")
                .row("校园占地面积", "1", "9")
                .row("纸质图书", "2", "9")
                .readAs(Tables.RESOURCES);

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.addressOf(reading.rows().getFirst(), "printed_books"))
                .isEqualTo("B5");
    }

    @Test
    void anItemThatIsMissingUnknownOrDoubledIsTold() {
        TableReading reading = SheetOf.form()
                .row("1", "校园占地面积", "平方米", "", "1")
                .row("2", "纸制图书", "", "", "2")
                .row("3", "校园占地面积", "平方米", "", "3")
                .readAs(Tables.RESOURCES);

        assertThat(codes(reading))
                .containsExactlyInAnyOrder("sheet.unknown-item", "sheet.missing-item", "sheet.doubled-column");
        assertThat(reading.issues())
                .anySatisfy(issue -> assertThat(issue.text(Language.ZH)).contains("B5", "纸制图书", "「纸质图书」（最接近的项目）"));
        assertThat(reading.rowsRejected()).isEqualTo(1);
    }

    @Test
    void anItemInAnotherUnitIsRefused() {
        TableReading reading = SheetOf.form()
                .row("1", "校园占地面积", "亩", "", "100")
                .row("2", "纸质图书", "", "", "2")
                .readAs(Tables.RESOURCES);

        assertThat(onlyIssue(reading).code()).isEqualTo("sheet.unit-differs");
        assertThat(onlyIssue(reading).text(Language.ZH)).contains("C4", "亩", "平方米");
    }

    @Test
    void aFormLeftBlankIsNotTakenForZero() {
        TableReading reading = SheetOf.form()
                .row("1", "校园占地面积", "平方米", "", "")
                .row("2", "纸质图书", "", "", "")
                .row("3", "实践工位数", "", "", "")
                .readAs(Tables.RESOURCES);

        assertThat(codes(reading)).containsExactly("sheet.required-cell-blank", "sheet.required-cell-blank");
        assertThat(reading.rows()).isEmpty();
    }
}
