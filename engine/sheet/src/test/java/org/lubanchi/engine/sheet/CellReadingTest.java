package org.lubanchi.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lubanchi.engine.sheet.Readings.onlyIssue;
import static org.lubanchi.engine.sheet.Readings.rows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.engine.kernel.Language;

class CellReadingTest {
    private static SheetOf sheet() {
        return SheetOf.heads("专业代码", "专业名称", "培养类型", "在校生数", "培训收入", "开班日期", "是否招生")
                .row("710205", "大数据", "三年制", "120", "1", "2023-09-01", "是");
    }

    private static String value(int column, String text, RawCell.Kind kind) {
        TableReading reading = sheet().with(column, text, kind).readAs(Tables.OFFERING);
        assertThat(reading.issues()).isEmpty();
        return rows(reading).getFirst().split("\\|", -1)[column - 1];
    }

    private static String refusal(int column, String text, RawCell.Kind kind) {
        TableReading reading = sheet().with(column, text, kind).readAs(Tables.OFFERING);
        assertThat(reading.rows()).isEmpty();
        assertThat(onlyIssue(reading).where().text()).endsWith(CellAddress.column(column) + "4");
        return onlyIssue(reading).code();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "46760",
                "46,760",
                "４６７６０",
                "４６，７６０",
                " 46760 ",
                "46 760",
                "+46760",
                "46760.0",
                "\u00a046760\u200b"
            })
    void numbersAreReadAsPeopleWriteThem(String text) {
        assertThat(value(4, text, RawCell.Kind.TEXT)).isEqualTo("46760 person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"约120", "120人", "一百二十", "12 0", "1,20", "1.2.3", "1e3", "--5", "12%", "/", "无", "٤٦"})
    void textInANumberIsRefusedAtItsCell(String text) {
        assertThat(refusal(4, text, RawCell.Kind.TEXT)).isEqualTo("sheet.text-in-number");
    }

    @Test
    void decimalsAreExact() {
        assertThat(value(5, "1234567.1", RawCell.Kind.NUMBER)).isEqualTo("1234567.10 yuan");
        assertThat(value(5, "-0.05", RawCell.Kind.TEXT)).isEqualTo("-0.05 yuan");
    }

    @Test
    void aNumberIsNeverRounded() {
        assertThat(refusal(5, "3.005", RawCell.Kind.NUMBER)).isEqualTo("sheet.too-many-decimals");
        assertThat(refusal(4, "3.5", RawCell.Kind.NUMBER)).isEqualTo("sheet.too-many-decimals");
        assertThat(value(5, "3.00000", RawCell.Kind.TEXT)).isEqualTo("3.00 yuan");
    }

    @Test
    void aNumberTooLargeForTheLakeIsRefused() {
        assertThat(value(5, "999999999999.99", RawCell.Kind.NUMBER)).isEqualTo("999999999999.99 yuan");
        assertThat(refusal(5, "1000000000000", RawCell.Kind.NUMBER)).isEqualTo("sheet.number-too-large");
        assertThat(refusal(4, "1" + "0".repeat(300), RawCell.Kind.NUMBER)).isEqualTo("sheet.number-too-large");
    }

    @Test
    void aDateInANumberIsRefused() {
        assertThat(refusal(4, "1900-04-29", RawCell.Kind.DATE)).isEqualTo("sheet.date-in-number");
    }

    @Test
    void anErrorIsNeitherZeroNorBlank() {
        assertThat(refusal(4, "#DIV/0!", RawCell.Kind.ERROR)).isEqualTo("sheet.error-cell");
        assertThat(refusal(2, "#N/A", RawCell.Kind.ERROR)).isEqualTo("sheet.error-cell");
    }

    @ParameterizedTest
    @CsvSource({
        "未填报,not_reported",
        "不适用,not_applicable",
        "不予公开,withheld",
        "未采集,not_collected",
        "Not applicable,not_applicable",
        "not_reported,not_reported",
        "WITHHELD,withheld"
    })
    void wordsForAbsenceAreReasons(String word, String reason) {
        assertThat(value(5, word, RawCell.Kind.TEXT)).isEqualTo("#" + reason);
        assertThat(value(6, word, RawCell.Kind.TEXT)).isEqualTo("#" + reason);
    }

    @Test
    void aRequiredFieldTakesNeitherBlankNorReason() {
        assertThat(refusal(4, "", RawCell.Kind.BLANK)).isEqualTo("sheet.required-cell-blank");
        assertThat(refusal(4, "不适用", RawCell.Kind.TEXT)).isEqualTo("sheet.required-cell-missing");
    }

    @Test
    void nobodyMayWriteThatAValueIsUndefined() {
        assertThat(refusal(5, "无法计算", RawCell.Kind.TEXT)).isEqualTo("sheet.text-in-number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2023-09-01", "2023/9/1", "2023.9.1", "2023年9月1日", "２０２３－９－１", "20230901", "2023-09-01 00:00:00"
            })
    void daysAreReadAsPeopleWriteThem(String text) {
        assertThat(value(6, text, RawCell.Kind.TEXT)).isEqualTo("2023-09-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-30", "2023-9", "23-09-01", "9月1日", "1023-09-01", "2023-09-01 08:30", "2023/09-01"})
    void whatIsNoDayIsRefused(String text) {
        assertThat(refusal(6, text, RawCell.Kind.TEXT)).isEqualTo("sheet.not-a-date");
    }

    @Test
    void aBareSerialNumberIsNoDay() {
        assertThat(refusal(6, "45170", RawCell.Kind.NUMBER)).isEqualTo("sheet.not-a-date");
        assertThat(value(6, "20230901", RawCell.Kind.NUMBER)).isEqualTo("2023-09-01");
        assertThat(value(6, "2023-09-01", RawCell.Kind.DATE)).isEqualTo("2023-09-01");
    }

    @ParameterizedTest
    @CsvSource({"是,true", "否,false", "TRUE,true", "No,false", "1,true", "0,false", "√,true", "×,false"})
    void yesAndNoAreReadAsPeopleWriteThem(String text, String truth) {
        assertThat(value(7, text, RawCell.Kind.TEXT)).isEqualTo(truth);
    }

    @Test
    void whatIsNeitherYesNorNoIsRefused() {
        assertThat(refusal(7, "大概", RawCell.Kind.TEXT)).isEqualTo("sheet.not-yes-or-no");
        assertThat(refusal(7, "2", RawCell.Kind.NUMBER)).isEqualTo("sheet.not-yes-or-no");
        assertThat(value(7, "true", RawCell.Kind.BOOLEAN)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"710201", "计算机应用", "Computer use", "COMPUTER  USE", "710201 计算机应用", "710201-计算机应用"})
    void codesAreReadByCodeOrName(String text) {
        assertThat(value(1, text, RawCell.Kind.TEXT)).isEqualTo("710201");
    }

    @Test
    void aCodeStoredAsANumberIsTaken() {
        assertThat(value(1, "710201", RawCell.Kind.NUMBER)).isEqualTo("710201");
    }

    @Test
    void anUnknownCodeNamesTheNearest() {
        TableReading reading = sheet().with(1, "大数据技术运用", RawCell.Kind.TEXT).readAs(Tables.OFFERING);

        assertThat(onlyIssue(reading).code()).isEqualTo("sheet.unknown-code");
        assertThat(onlyIssue(reading).text(Language.ZH)).contains("大数据技术应用（710205）");
        assertThat(refusal(1, "710201 电子商务", RawCell.Kind.TEXT)).isEqualTo("sheet.unknown-code");
    }

    @Test
    void aNameTwoCodesShareStandsForNeither() {
        assertThat(refusal(1, "电子商务", RawCell.Kind.TEXT)).isEqualTo("sheet.shared-code-name");
        assertThat(value(1, "730199 电子商务", RawCell.Kind.TEXT)).isEqualTo("730199");
    }

    @Test
    void aNameThatSharesIsWrittenAsItsCode() {
        CodeNames names = CodeNames.of(Tables.PROGRAMMES);

        assertThat(names.written("730101")).isEqualTo("730101");
        assertThat(names.written("710205")).isEqualTo("大数据技术应用");
    }

    @Test
    void serialNumbersTheProgramHasSpoiltAreRefused() {
        assertThat(value(2, "2023001", RawCell.Kind.NUMBER)).isEqualTo("2023001");
        assertThat(refusal(2, "3306012023000120000", RawCell.Kind.NUMBER)).isEqualTo("sheet.number-loses-digits");
        assertThat(refusal(2, "2023-01-01", RawCell.Kind.DATE)).isEqualTo("sheet.date-in-text");
        assertThat(refusal(2, "true", RawCell.Kind.BOOLEAN)).isEqualTo("sheet.truth-in-text");
    }

    @Test
    void textsAreKeptAsTypedAndSerialNumbersNarrowed() {
        assertThat(value(2, " 大数据（３＋４），二期 ", RawCell.Kind.TEXT)).isEqualTo("大数据（３＋４），二期");
        assertThat(value(2, "２０２３－ａ０１", RawCell.Kind.TEXT)).isEqualTo("2023-a01");
    }

    @Test
    void aLongCellIsQuotedShort() {
        TableReading reading =
                sheet().with(4, "人".repeat(3_000), RawCell.Kind.TEXT).readAs(Tables.OFFERING);

        assertThat(onlyIssue(reading).text(Language.ZH)).hasSizeLessThan(300);
    }
}
