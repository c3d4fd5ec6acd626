package org.lubanchi.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.register.RegisterExport;
import org.lubanchi.engine.definitions.register.RegisterExport.FieldSum;
import org.lubanchi.engine.definitions.register.RegisterExport.FormMapping;
import org.lubanchi.engine.definitions.register.RegisterExport.RowCondition;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;

/** Rows of a ledger make the figures of a form, counted once and led back to their cells. */
class ExportFormTest {
    private static final TableDefinition FINANCE = Tables.table(
            "finance",
            "经费收支表",
            TableDefinition.Shape.FORM,
            List.of(),
            List.of(
                    Tables.number("appropriation", new LocalText("财政拨款", "Appropriation"), Tables.YUAN, 2, true),
                    Tables.number("personnel", new LocalText("人员支出", "Personnel"), Tables.YUAN, 2, true),
                    Tables.number("donations", new LocalText("捐赠", "Donations"), Tables.YUAN, 2, true),
                    Tables.number("insurance", new LocalText("实习保险", "Insurance"), Tables.YUAN, 2, true),
                    Tables.field("note", "说明", "Note", FieldType.TEXT, "", false)));

    private static final List<String> HEADS = List.of("科目编码", "科目名称", "经济分类", "本年借方", "本年贷方");

    private static final RegisterExport EXPORT = new RegisterExport(
            "ledger", new LocalText("科目余额表", "Ledger"), "guide", 2021, HEADS, 4, List.of(mapping(0, false)));

    private static FormMapping mapping(int shift, boolean rounded) {
        return new FormMapping(
                "finance",
                List.of("科目编码", "经济分类"),
                List.of(
                        sum("appropriation", "本年贷方", List.of(begins("科目编码", "6001")), shift, rounded, ""),
                        sum(
                                "personnel",
                                "本年借方",
                                List.of(begins("科目编码", "7"), begins("经济分类", "301", "303")),
                                shift,
                                rounded,
                                ""),
                        sum("donations", "本年贷方", List.of(begins("科目编码", "6609")), shift, rounded, "0")),
                List.of("insurance"));
    }

    private static RowCondition begins(String column, String... beginnings) {
        return new RowCondition(column, List.of(), List.of(beginnings));
    }

    private static FieldSum sum(
            String field, String column, List<RowCondition> rows, int shift, boolean rounded, String none) {
        return new FieldSum(field, column, rows, shift, rounded, none.isEmpty() ? Optional.empty() : Optional.of(none));
    }

    private static SheetOf file() {
        return SheetOf.named("余额表").row("某学校").row(HEADS.toArray(String[]::new));
    }

    private static ExportReading read(SheetOf sheet, FormMapping mapping) {
        return ExportReading.read(
                FINANCE,
                mapping,
                ExportHeads.find(EXPORT, sheet).orElseThrow(),
                sheet,
                Tables::codes,
                new ExportReading.Source("余额表.xlsx", new ReportYear(2023)));
    }

    private static SheetOf ledger() {
        return file().row("6001", "财政拨款预算收入", "", "", "1,300.50")
                .row("600101", "基本支出", "", "", "1000.50")
                .row("600102", "项目支出", "", "", "300")
                .row("7201", "事业支出", "", "900", "")
                .row("7201", "事业支出", "30101", "500", "")
                .row("7201", "事业支出", "30301", "100", "")
                .row("7201", "事业支出", "30216", "300", "")
                .row("1001", "库存现金", "", "7", "7")
                .row("", "合计", "", "907", "1307.50");
    }

    @Test
    void rowsOfALedgerMakeTheFiguresOfAForm() {
        ExportReading read = read(ledger(), mapping(0, false));
        assertThat(Readings.rows(read.reading()))
                .containsExactly("1300.50 yuan|600.00 yuan|0.00 yuan|#not_reported|#not_reported");
        assertThat(read.silent()).containsExactlyInAnyOrder("insurance", "note");
        assertThat(read.leftOut())
                .as("the training of teachers and the cash make no figure here")
                .isEqualTo(2);
        assertThat(read.reading().layout().addressOfField())
                .containsEntry("appropriation", "E4")
                .containsEntry("personnel", "D7")
                .doesNotContainKey("donations");
        assertThat(read.reading().issues())
                .allMatch(issue -> issue.severity() == Severity.INFORMATIVE)
                .extracting(issue -> issue.found().zh())
                .anyMatch(found -> found.contains("1300.50 元，由 2 行得来：E4 + E5"));
    }

    @Test
    void aSubtotalThatIsNotTheSumOfItsRowsIsToldAtItsCellAndNothingIsLoaded() {
        ExportReading read = read(
                file().row("6001", "财政拨款", "", "", "1300").row("600101", "基本支出", "", "", "1000"), mapping(0, false));
        assertThat(read.reading().rows()).isEmpty();
        assertThat(read.reading().rowsRejected()).isEqualTo(1);
        Issue told = blocking(read);
        assertThat(told.code()).isEqualTo("sheet.subtotal-differs");
        assertThat(((Place.Cell) told.where()).address()).isEqualTo("E3");
        assertThat(told.found().zh()).contains("1300", "1000");
    }

    @Test
    void aSubtotalOfWhatMakesNoFigureIsNobodysBusiness() {
        ExportReading read =
                read(ledger().row("1002", "银行存款", "", "9", "9").row("100201", "基本户", "", "1", "1"), mapping(0, false));
        assertThat(read.reading().rows()).hasSize(1);
    }

    @Test
    void anAmountThatIsNoNumberIsToldAtItsCell() {
        ExportReading read = read(file().row("6001", "财政拨款", "", "", "约1300"), mapping(0, false));
        Issue told = blocking(read);
        assertThat(told.code()).isEqualTo("sheet.text-in-number");
        assertThat(((Place.Cell) told.where()).address()).isEqualTo("E3");
    }

    @Test
    void theFilesUnitBecomesTheFields() {
        SheetOf inTenThousands = file().row("6001", "财政拨款", "", "", "130.05").row("7201", "支出", "301", "1e", "");
        assertThat(blocking(read(inTenThousands, mapping(4, false))).code()).isEqualTo("sheet.text-in-number");
        SheetOf sound = file().row("6001", "财政拨款", "", "", "130.05").row("7201", "支出", "301", "2", "");
        assertThat(Readings.rows(read(sound, mapping(4, false)).reading()))
                .singleElement()
                .asString()
                .startsWith("1300500.00 yuan|20000.00 yuan|");
    }

    @Test
    void aSumThatDoesNotFitIsRoundedOnlyWhereTheMappingSaysSo() {
        SheetOf cents = file().row("6001", "财政拨款", "", "", "1300.50").row("7201", "支出", "301", "25", "");
        Issue told = blocking(read(cents, mapping(-4, false)));
        assertThat(told.code()).isEqualTo("sheet.too-many-decimals");
        assertThat(((Place.Cell) told.where()).address()).isEqualTo("E3");
        assertThat(Readings.rows(read(cents, mapping(-4, true)).reading()))
                .as("0.13005 and 0.0025 in ten thousands, half up")
                .singleElement()
                .asString()
                .startsWith("0.13 yuan|0.00 yuan|");
    }

    @Test
    void whatNoRowSpeaksOfStaysAsItIsUnlessTheMappingKnowsBetter() {
        ExportReading read = read(file().row("7201", "支出", "301", "25", ""), mapping(0, false));
        assertThat(read.silent()).contains("appropriation").doesNotContain("donations", "personnel");
        assertThat(read.reading().rows()).hasSize(1);
    }

    @Test
    void twoRowsOfOneAccountBothCountAndAreTold() {
        ExportReading read =
                read(file().row("6001", "财政拨款", "", "", "10").row("6001", "财政拨款", "", "", "10"), mapping(0, false));
        assertThat(Readings.rows(read.reading())).singleElement().asString().startsWith("20.00 yuan");
        assertThat(Readings.codes(read.reading())).contains("sheet.doubled-ledger-row");
    }

    /** However a ledger is divided, the figure is the sum of its finest rows. */
    @Test
    void aTreeOfAccountsIsCountedOnce() {
        Random random = new Random(5);
        for (int n = 0; n < 200; n++) {
            List<String[]> rows = new ArrayList<>();
            BigDecimal sum = divide(random, "6001", 0, rows);
            SheetOf sheet = file();
            java.util.Collections.shuffle(rows, random);
            rows.forEach(sheet::row);
            ExportReading read = read(sheet, mapping(0, false));
            assertThat(Readings.rows(read.reading()))
                    .as("%s", rows.stream().map(List::of).toList())
                    .singleElement()
                    .asString()
                    .startsWith(sum.setScale(2) + " yuan|");
        }
    }

    private static BigDecimal divide(Random random, String code, int depth, List<String[]> rows) {
        int parts = depth == 3 ? 0 : random.nextInt(4);
        BigDecimal sum = parts == 0 ? BigDecimal.valueOf(random.nextInt(1_000_000), 2) : BigDecimal.ZERO;
        for (int part = 1; part <= parts; part++) {
            sum = sum.add(divide(random, code + "0" + part, depth + 1, rows));
        }
        rows.add(new String[] {code, "科目", "", "", sum.toPlainString()});
        return sum;
    }

    private static Issue blocking(ExportReading read) {
        return read.reading().issues().stream()
                .filter(issue -> issue.severity() == Severity.BLOCKING)
                .findFirst()
                .orElseThrow();
    }
}
