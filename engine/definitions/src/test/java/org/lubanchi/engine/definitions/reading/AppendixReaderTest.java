package org.lubanchi.engine.definitions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.DefinitionProblem;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.appendix.AppendixRow;
import org.lubanchi.engine.definitions.appendix.AppendixTable;
import org.lubanchi.engine.kernel.Language;

/** Appendix tables read from good files, and told apart from bad ones with file, line, caret and nearest name. */
class AppendixReaderTest {
    private static final String PATH = "appendix/2023/scorecard.yaml";
    private static final String GOOD_ROW =
            "  - { row: \"1\", label: { zh: 毕业生人数, en: Graduates }, unit: person, indicator: graduates, city: sum, "
                    + "evidence: published, old_names: [毕业生数] }\n";

    @Test
    void aGoodFileGivesItsRowsInOrder() {
        AppendixTable table = read(GOOD_ROW
                        + "  - { row: \"1.1\", parent: \"1\", label: { zh: 占比, en: Share }, unit: percent, "
                        + "indicator: share, city: ratio, evidence: recalled }\n"
                        + "  - { row: \"2\", label: { zh: 位次, en: Rank }, unit: person, "
                        + "reason: needs_other_regions, city: none, evidence: recalled }\n")
                .listAppendicesIn(2023)
                .getFirst();
        assertThat(table.id()).isEqualTo("2023/scorecard");
        assertThat(table.rows().stream().map(AppendixRow::number)).containsExactly("1", "1.1", "2");
        assertThat(table.rows().get(0).evidence().marked()).isFalse();
        assertThat(table.rows().get(1).evidence().marked()).isTrue();
        assertThat(table.rows().get(2).figure().reason()).isPresent();
        assertThat(table.rows().get(2).aggregation().holdsAt(UnitKind.CITY)).isFalse();
        assertThat(table.rows().get(2).aggregation().holdsAt(UnitKind.SCHOOL)).isTrue();
    }

    @Test
    void anOldNameLeadsToTheRowThatTookOver() {
        AppendixTable table = read(GOOD_ROW).listAppendicesIn(2023).getFirst();
        assertThat(table.findRowCalled("毕业生数").map(AppendixRow::number)).contains("1");
        assertThat(table.findRowCalled("毕业生人数").map(AppendixRow::number)).contains("1");
        assertThat(table.findRowCalled("在校生数")).isEmpty();
    }

    @Test
    void aLaterEditionTakesOverFromItsYear() {
        Map<String, String> both = Map.of(
                PATH, head("2023", 2023) + GOOD_ROW, "appendix/2025/scorecard.yaml", head("2025", 2025) + GOOD_ROW);
        Catalogue catalogue = catalogue(both);
        assertThat(catalogue.listAppendicesIn(2022)).isEmpty();
        assertThat(catalogue.listAppendicesIn(2024).getFirst().edition()).isEqualTo("2023");
        assertThat(catalogue.listAppendicesIn(2025).getFirst().edition()).isEqualTo("2025");
    }

    @Test
    void aMistypedIndicatorIsToldWithFileLineCaretAndNearestName() {
        DefinitionProblem problem = onlyProblem(GOOD_ROW.replace("indicator: graduates", "indicator: graduatse"));
        assertThat(problem.text(Language.EN))
                .contains("appendix/2023/scorecard.yaml:9:")
                .contains("Did you mean graduates?")
                .contains("^^^^^^^^^");
    }

    @Test
    void aRowWithoutIndicatorOrReasonIsRefused() {
        DefinitionProblem problem = onlyProblem(GOOD_ROW.replace("indicator: graduates, ", ""));
        assertThat(problem.text(Language.EN)).contains("exactly one of indicator and reason");
    }

    @Test
    void aRatioDoesNotAdd() {
        DefinitionProblem problem = onlyProblem(
                "  - { row: \"1\", label: { zh: 占比, en: Share }, unit: percent, indicator: share, city: sum, "
                        + "evidence: recalled }\n");
        assertThat(problem.text(Language.EN)).contains("ratios do not add");
    }

    @Test
    void aUnitThatTheIndicatorCannotBeGivenInIsRefused() {
        DefinitionProblem problem = onlyProblem(GOOD_ROW.replace("unit: person", "unit: school"));
        assertThat(problem.text(Language.EN)).contains("the indicator's unit is person");
    }

    @Test
    void aDoubledNumberAndAnUnknownParentAreBothTold() {
        List<DefinitionProblem> problems = problems(GOOD_ROW
                + GOOD_ROW
                + "  - { row: \"2.1\", parent: \"2\", label: { zh: 其中, en: Part }, unit: person, "
                + "indicator: graduates, city: sum, evidence: recalled }\n");
        assertThat(problems).hasSize(2);
        assertThat(problems.get(0).text(Language.EN)).contains("the number 1 is doubled");
        assertThat(problems.get(1).issue().code()).isEqualTo("definition.unknown-row");
    }

    @Test
    void aDistinctFigureStandsBesideASumOnly() {
        DefinitionProblem problem = onlyProblem(GOOD_ROW.replace("city: sum", "city: sum, distinct: graduates"));
        assertThat(problem.text(Language.EN)).contains("distinct and city: sum_and_distinct go together");
    }

    @Test
    void anEditionInAnotherFolderIsRefused() {
        CatalogueReader.Result result = CatalogueReader.read(files(Map.of(PATH, head("2025", 2025) + GOOD_ROW)));
        assertThat(((CatalogueReader.Result.Rejected) result)
                        .problems()
                        .getFirst()
                        .text(Language.EN))
                .contains("the folder named like the edition");
    }

    private static Catalogue read(String rows) {
        return catalogue(Map.of(PATH, head("2023", 2023) + rows));
    }

    private static Catalogue catalogue(Map<String, String> appendices) {
        return ((CatalogueReader.Result.Read) CatalogueReader.read(files(appendices))).catalogue();
    }

    private static DefinitionProblem onlyProblem(String rows) {
        List<DefinitionProblem> problems = problems(rows);
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }

    private static List<DefinitionProblem> problems(String rows) {
        CatalogueReader.Result result = CatalogueReader.read(files(Map.of(PATH, head("2023", 2023) + rows)));
        return ((CatalogueReader.Result.Rejected) result).problems();
    }

    private static String head(String edition, int from) {
        return "appendix: scorecard\nedition: \"" + edition + "\"\nnumber: 1\n"
                + "label: { zh: 计分卡, en: Scorecard }\nsource: guide\nfrom: " + from + "\nyears: 2\nrows:\n";
    }

    private static DefinitionFiles files(Map<String, String> appendices) {
        TreeMap<String, String> texts = new TreeMap<>(appendices);
        texts.put("units.yaml", """
                units:
                  - { unit: person, zh: 人, en: persons }
                  - { unit: school, zh: 所, en: schools }
                  - { unit: percent, zh: "%", en: "%", scale: 0.01, of: "1" }
                """);
        texts.put("dimensions.yaml", "dimensions:\n  - { dimension: talent, zh: 人才培养, en: Talent }\n");
        texts.put("sources/guide.yaml", """
                source: guide
                label: { zh: 说明, en: Guide }
                kind: guide
                status: recalled
                note: { zh: 试行, en: Draft }
                """);
        putTableAndMeasure(texts);
        texts.put("indicators/graduates.yaml", indicator("graduates", "person", "graduate_rows"));
        texts.put("indicators/share.yaml", indicator("share", "percent", "graduate_rows / graduate_rows"));
        return new DefinitionFiles(texts);
    }

    private static void putTableAndMeasure(TreeMap<String, String> texts) {
        texts.put("tables/graduate.yaml", """
                table: graduate
                label: { zh: 毕业生, en: Graduates }
                shape: list
                grain: { zh: 每人一行, en: A row a person }
                key: [number]
                reported_by: school
                period: { kind: calendar_year }
                coverage: { zh: 当年, en: Of the year }
                source: guide
                from: 2021
                fields:
                  - { field: number, label: { zh: 编号, en: Number }, type: text, required: true }
                """);
        texts.put("measures/graduate_rows.yaml", """
                measure: graduate_rows
                label: { zh: 毕业生数, en: Graduates }
                unit: person
                table: graduate
                aggregate: count
                missing: pass_on
                source: guide
                from: 2021
                """);
    }

    private static String indicator(String id, String unit, String formula) {
        String example = "  - { name: an example, given: { graduate_rows: 1 }, expect: 1 }\n";
        return "indicator: " + id + "\nlabel: { zh: 指标, en: Indicator }\nunit: " + unit
                + "\ndimension: talent\ncoverage: { zh: 当年, en: Of the year }\nmissing: pass_on\n"
                + "versions:\n  - from: 2021\n    source: guide\n    formula: " + formula + "\nexamples:\n"
                + example.repeat(3);
    }
}
