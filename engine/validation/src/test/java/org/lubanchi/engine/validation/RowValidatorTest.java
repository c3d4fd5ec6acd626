package org.lubanchi.engine.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.expression.SqlColumns;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.engine.sheet.CellAddress;
import org.lubanchi.engine.sheet.SourceLayout;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.TableRow;

class RowValidatorTest {
    private static final ReportYear YEAR = new ReportYear(2023);
    private static final String WITHIN = "graduates.destinations-within-graduates";
    private static final Catalogue CATALOGUE = read();

    private static Catalogue read() {
        try {
            return switch (CatalogueReader.read(Path.of("../../definitions"))) {
                case CatalogueReader.Result.Read read -> read.catalogue();
                case CatalogueReader.Result.Rejected rejected ->
                    throw new AssertionError(rejected.problems().getFirst().text(Language.EN));
            };
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Issue> validate(RuleDefinition rule, TableReading reading) {
        return new RowValidator(CATALOGUE::requireSource, CATALOGUE::requireCodeList)
                .validate(List.of(rule), reading, YEAR);
    }

    private static RuleDefinition rule(String id) {
        return CATALOGUE.rules().values().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Rows of programme offerings: further study, employed, graduates; a blank is not reported. */
    private static TableReading offerings(String[]... rows) {
        TableDefinition table = CATALOGUE.requireTable("programme_offering");
        List<TableRow> made = new ArrayList<>();
        for (String[] row : rows) {
            Map<String, String> given = Map.of("further_study", row[0], "employed", row[1], "graduates", row[2]);
            made.add(new TableRow(
                    made.size() + 4,
                    table.fields().stream()
                            .map(field -> value(field, given.getOrDefault(field.id(), "")))
                            .toList()));
        }
        return reading(table, made);
    }

    private static TableReading reading(TableDefinition table, List<TableRow> rows) {
        TreeMap<String, String> columns = new TreeMap<>();
        for (int i = 0; i < table.fields().size(); i++) {
            columns.put(table.fields().get(i).id(), CellAddress.column(i + 1));
        }
        return new TableReading(
                table, new SourceLayout("鉴湖.xlsx", table.label().zh(), columns), rows, List.of(), rows.size(), 0);
    }

    private static Observed<Value> value(FieldDefinition field, String text) {
        return text.isEmpty()
                ? Observed.missing(MissingReason.NOT_REPORTED)
                : Observed.of(new Value.NumberValue(
                        new Quantity(new BigDecimal(text), field.unit().orElse(Unit.ONE))));
    }

    private static String[] row(String furtherStudy, String employed, String graduates) {
        return new String[] {furtherStudy, employed, graduates};
    }

    @Test
    void aValidatorThatIsKeptSaysOfEachTableWhatANewOneSays() {
        RowValidator kept = new RowValidator(CATALOGUE::requireSource, CATALOGUE::requireCodeList);
        TableReading broken = offerings(new String[] {"86", "41", "120"});
        TableReading good = offerings(new String[] {"71", "29", "102"});
        List<Issue> first = kept.validate(List.of(rule(WITHIN)), broken, YEAR);
        assertThat(first).hasSize(1).isEqualTo(validate(rule(WITHIN), broken));
        assertThat(kept.validate(List.of(rule(WITHIN)), good, YEAR)).isEmpty();
        assertThat(kept.validate(List.of(rule(WITHIN)), broken, YEAR)).isEqualTo(first);
    }

    @Test
    void goodRowsRaiseNothing() {
        assertThat(validate(rule(WITHIN), offerings(row("71", "29", "102"), row("71", "29", "100"))))
                .isEmpty();
    }

    @Test
    void aBrokenRuleIsToldAtItsCellWithTheNumbersOfTheRow() {
        List<Issue> issues = validate(rule(WITHIN), offerings(row("71", "29", "102"), row("86", "41", "120")));

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(WITHIN);
            assertThat(issue.severity()).isEqualTo(Severity.BLOCKING);
            assertThat(issue.where()).isEqualTo(new Place.Cell("鉴湖.xlsx", "专业设置表", "G5"));
            assertThat(issue.text(Language.ZH))
                    .contains("升学 86 人加就业 41 人，共 127 人，多于毕业生 120 人")
                    .contains("应为：升学人数 + 就业人数 ≤ 毕业生数")
                    .contains("鲁班尺填报说明（试行）（凭记忆，未核对）")
                    .contains("常见原因：先就业后升学的学生计了两次")
                    .doesNotContain("。。");
            assertThat(issue.text(Language.EN)).contains("are 127, more than the 120 graduates", "Usual causes");
        });
    }

    @Test
    void numbersAreNotGrouped() {
        List<Issue> issues = validate(rule(WITHIN), offerings(row("1234567", "2", "3")));

        assertThat(issues.getFirst().found().zh()).contains("升学 1234567 人", "共 1234569 人");
    }

    @Test
    void decimalsAreToldAsReportedAndNotRounded() {
        RuleDefinition rule = CATALOGUE.rules().values().stream()
                .filter(each -> each.table().equals("campus_and_resources")
                        && each.check().names().contains("building_area"))
                .findFirst()
                .orElseThrow();
        TableDefinition table = CATALOGUE.requireTable(rule.table());
        Map<String, String> given = Map.of("campus_area", "0.13", "building_area", "1234567.25");
        TableRow row = new TableRow(
                4,
                table.fields().stream()
                        .map(field -> value(field, given.getOrDefault(field.id(), "")))
                        .toList());

        assertThat(validate(rule, reading(table, List.of(row)))
                        .getFirst()
                        .found()
                        .zh())
                .contains("1234567.25", "0.13");
    }

    @Test
    void aMissingValueIsNotJudged() {
        assertThat(validate(rule(WITHIN), offerings(row("86", "", "120"), row("", "", ""))))
                .isEmpty();
    }

    @Test
    void rulesOfOtherYearsAndTablesArePassedOver() {
        RowValidator validator = new RowValidator(CATALOGUE::requireSource, CATALOGUE::requireCodeList);
        TableReading bad = offerings(row("86", "41", "120"));

        assertThat(validator.validate(List.of(rule(WITHIN)), bad, new ReportYear(2019)))
                .isEmpty();
        assertThat(validator.validate(List.of(rule("teacher.birth-year-plausible")), bad, YEAR))
                .isEmpty();
    }

    @Test
    void aRuleThatBreaksDownNeverStopsTheOthers() {
        RuleDefinition sound = rule(WITHIN);
        RuleDefinition broken = withSay(sound, new LocalText("{没有这个字段} 人", "{no_such_field}"));

        List<Issue> issues = new RowValidator(CATALOGUE::requireSource, CATALOGUE::requireCodeList)
                .validate(List.of(broken, sound), offerings(row("86", "41", "120")), YEAR);

        assertThat(issues).extracting(Issue::code).containsExactly(RuleIssues.CRASHED, WITHIN);
        assertThat(issues.getFirst().text(Language.ZH)).contains(WITHIN, "IllegalArgumentException", "不等于通过");
    }

    @Test
    void aRowThatBreaksARuleDownLeavesTheOtherRowsJudged() {
        TableDefinition table = CATALOGUE.requireTable("programme_offering");
        TableRow odd = new TableRow(
                4,
                table.fields().stream()
                        .map(field -> Observed.<Value>of(new Value.TextValue("x")))
                        .toList());
        List<TableRow> rows = new ArrayList<>(List.of(odd));
        rows.addAll(offerings(row("1", "1", "9"), row("86", "41", "120")).rows());

        List<Issue> issues = validate(rule(WITHIN), reading(table, rows));

        assertThat(issues).extracting(Issue::code).containsExactly(WITHIN, RuleIssues.CRASHED);
        assertThat(issues.getLast().severity()).isEqualTo(Severity.EXPLAINABLE);
    }

    @Test
    void beyondTheCapRowsAreCounted() {
        String[][] rows = new String[RowValidator.CAP + 312][];
        Arrays.fill(rows, row("2", "0", "1"));

        List<Issue> issues = validate(rule(WITHIN), offerings(rows));

        assertThat(issues).hasSize(RowValidator.CAP + 1);
        assertThat(issues.getLast().found().en()).contains("and 312 more");
    }

    @Test
    void everyRuleHasAConditionForTheWarehouse() {
        SqlColumns columns = new SqlColumns() {
            @Override
            public String column(String name) {
                return "\"" + name + "\"";
            }

            @Override
            public String reasonColumn(String name) {
                return "\"" + name + "__reason\"";
            }
        };
        assertThat(CATALOGUE.rules().values())
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(
                        rule -> assertThat(SetValidation.ruleSql(rule, columns)).contains("\""));
    }

    @Test
    void verdictsAgreeWithABruteForceReader() {
        Random random = new Random(20);
        for (int i = 0; i < 500; i++) {
            String[] row = row(some(random), some(random), some(random));
            boolean known = !row[0].isEmpty() && !row[1].isEmpty() && !row[2].isEmpty();
            boolean broken = known && Integer.parseInt(row[0]) + Integer.parseInt(row[1]) > Integer.parseInt(row[2]);

            assertThat(validate(rule(WITHIN), offerings(row)).isEmpty()).isEqualTo(!broken);
        }
    }

    private static String some(Random random) {
        return random.nextInt(5) == 0 ? "" : Integer.toString(random.nextInt(60));
    }

    private static RuleDefinition withSay(RuleDefinition rule, LocalText say) {
        return new RuleDefinition(
                rule.id(),
                rule.severity(),
                rule.table(),
                rule.check(),
                rule.at(),
                say,
                rule.usualCauses(),
                rule.source(),
                rule.from(),
                rule.to(),
                rule.examples());
    }
}
