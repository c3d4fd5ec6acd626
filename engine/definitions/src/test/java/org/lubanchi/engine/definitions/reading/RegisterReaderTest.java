package org.lubanchi.engine.definitions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.register.RegisterExport.FormMapping;
import org.lubanchi.engine.kernel.Language;

/** How a file of another system fills a form is read from good files; bad ones are refused with place and remedy. */
class RegisterReaderTest {
    private static final String LEDGER = """
        export: ledger
        label: { zh: 余额表, en: Ledger }
        source: notice
        from: 2021
        recognised_by: 3
        columns: [科目编码, 科目名称, 贷方]
        tables:
          - table: money
            unit: ten_thousand_yuan
            identity: [科目编码]
            fields:
              - { field: appropriation, sum: 贷方, rows: [{ column: 科目编码, begins: ["6001"] }], rounding: half_up }
            to_fill: [internship]
        """;

    @Test
    void aLedgerFillsAForm() {
        CatalogueReader.Result result = result(LEDGER);
        assertThat(result).isInstanceOf(CatalogueReader.Result.Read.class);
        FormMapping mapping = (FormMapping) Objects.requireNonNull(((CatalogueReader.Result.Read) result)
                        .catalogue()
                        .forms()
                        .registers()
                        .get("ledger"))
                .tables()
                .getFirst();
        assertThat(mapping.toFill()).containsExactly("internship");
        assertThat(mapping.sums().getFirst().shift()).as("from 万元 to 元").isEqualTo(4);
        assertThat(mapping.sums().getFirst().rounded()).isTrue();
        assertThat(mapping.sums().getFirst().none()).isEqualTo(Optional.empty());
    }

    @Test
    void aRequiredFieldThatIsForgottenIsNamed() {
        assertThat(onlyProblem(LEDGER.replace("    to_fill: [internship]\n", "")))
                .contains("internship", "to_fill");
    }

    @Test
    void aFieldIsNotBothGivenAndLeft() {
        assertThat(onlyProblem(LEDGER.replace("[internship]", "[internship, appropriation]")))
                .contains("appropriation", "have no origin");
    }

    @Test
    void aColumnTheFileDoesNotHaveIsRefused() {
        assertThat(onlyProblem(LEDGER.replace("sum: 贷方", "sum: 贷方金额"))).contains("贷方金额");
        assertThat(onlyProblem(LEDGER.replace("identity: [科目编码]", "identity: [科目]")))
                .contains("科目");
    }

    @Test
    void aUnitThatMeasuresSomethingElseIsRefused() {
        assertThat(onlyProblem(LEDGER.replace("unit: ten_thousand_yuan", "unit: piece")))
                .contains("yuan", "piece");
    }

    @Test
    void aConditionSaysWhatStandsThere() {
        assertThat(onlyProblem(LEDGER.replace(", begins: [\"6001\"]", ""))).contains("among or begins");
        assertThat(onlyProblem(LEDGER.replace(", rows: [{ column: 科目编码, begins: [\"6001\"] }]", "")))
                .contains("at least one condition");
    }

    private static String onlyProblem(String export) {
        CatalogueReader.Result result = result(export);
        assertThat(result).isInstanceOf(CatalogueReader.Result.Rejected.class);
        var problems = ((CatalogueReader.Result.Rejected) result).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst().text(Language.EN);
    }

    private static CatalogueReader.Result result(String export) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("units.yaml", """
            units:
              - { unit: piece, zh: 个, en: pieces }
              - { unit: yuan, zh: 元, en: yuan }
              - { unit: ten_thousand_yuan, zh: 万元, en: 10⁴ yuan, scale: 10000, of: yuan }
            """);
        files.put("dimensions.yaml", "dimensions:\n  - { dimension: basics, zh: 基础, en: Basics }\n");
        files.put("sources/notice.yaml", """
            source: notice
            label: { zh: 通知, en: Notice }
            kind: notice
            status: verified
            note: { zh: 无, en: none }
            """);
        files.put("tables/money.yaml", """
            table: money
            label: { zh: 经费表, en: Money }
            shape: form
            grain: { zh: 每校一行, en: One row a school }
            key: []
            reported_by: school
            period: { kind: calendar_year }
            coverage: { zh: 当年, en: In the year }
            source: notice
            from: 2021
            fields:
              - { field: appropriation, label: { zh: 财政拨款, en: Appropriation }, type: decimal, decimals: 2, unit: yuan, required: true }
              - { field: internship, label: { zh: 实习经费, en: Internships }, type: decimal, decimals: 2, unit: yuan, required: true }
            """);
        files.put("registers/ledger.yaml", export);
        return CatalogueReader.read(new DefinitionFiles(files));
    }
}
