package org.lubanchi.engine.definitions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.definitions.evaluation.PlanDefinitions;
import org.lubanchi.engine.kernel.Language;

/** Actions of plans read from good files; bad ones are refused with place, reason and remedy. */
class ActionReaderTest {
    private static final String GROUPS = """
        plan: five_years
        source: plan
        groups:
          - { group: box_01, label: { zh: 专栏一, en: Box one }, line: 87 }
        """;
    private static final String ACTION = """
        action: studios
        plan: five_years
        group: box_01
        order: 1
        label: { zh: 工作室, en: Studios }
        source: plan#89
        region: zhejiang
        level: province
        from: 2021
        by: 2025
        count: 50
        unit: piece
        proof: { zh: 名单, en: The list }
        """;

    @Test
    void aGoodActionKnowsItsPlaceItsCountAndItsBox() {
        PlanDefinitions plans = read(GROUPS, ACTION);
        PlanAction action = plans.actions().firstEntry().getValue();
        assertThat(action.id()).isEqualTo("five_years/studios");
        assertThat(action.place().where()).isEqualTo("89");
        assertThat(action.promise().count().orElseThrow()).isEqualByComparingTo("50");
        assertThat(action.promise().about()).isFalse();
        assertThat(plans.listActions(plans.groups().firstEntry().getValue())).containsExactly(action);
    }

    @Test
    void anActionWithoutACountNeedsNoUnit() {
        PlanAction action = read(GROUPS, ACTION.replace("count: 50\nunit: piece\n", ""))
                .actions()
                .firstEntry()
                .getValue();
        assertThat(action.promise().count()).isEmpty();
    }

    @Test
    void aCountOfNothingIsRefused() {
        assertThat(onlyProblem(GROUPS, ACTION.replace("count: 50", "count: 0"))).contains("0 is not above zero");
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        assertThat(onlyProblem(GROUPS, ACTION.replace("by: 2025", "by: 2020"))).contains("2020 is before from 2021");
    }

    @Test
    void aBoxThatThePlanDoesNotHaveIsToldWithTheNearest() {
        assertThat(onlyProblem(GROUPS, ACTION.replace("box_01", "box_10")))
                .contains("five_years/box_10")
                .contains("Did you mean five_years/box_01?");
    }

    @Test
    void anIndicatorThatNobodyComputesIsRefused() {
        assertThat(onlyProblem(GROUPS, ACTION + "indicator: studios_held\n")).contains("studios_held");
    }

    @Test
    void addingUpWithoutAnIndicatorIsRefused() {
        assertThat(onlyProblem(GROUPS, ACTION + "adds_up: true\n")).contains("no indicator to add up");
    }

    private static PlanDefinitions read(String groups, String action) {
        CatalogueReader.Result result = result(groups, action);
        assertThat(result).isInstanceOf(CatalogueReader.Result.Read.class);
        return ((CatalogueReader.Result.Read) result).catalogue().evaluation().plans();
    }

    private static String onlyProblem(String groups, String action) {
        CatalogueReader.Result result = result(groups, action);
        assertThat(result).isInstanceOf(CatalogueReader.Result.Rejected.class);
        var problems = ((CatalogueReader.Result.Rejected) result).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst().text(Language.EN);
    }

    private static CatalogueReader.Result result(String groups, String action) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("units.yaml", "units:\n  - { unit: piece, zh: 个, en: pieces }\n");
        files.put("dimensions.yaml", "dimensions:\n  - { dimension: basics, zh: 基础, en: Basics }\n");
        files.put(
                "sources/plan.yaml",
                "source: plan\nlabel: { zh: 规划, en: Plan }\nkind: plan\nstatus: verified\n"
                        + "note: { zh: 无, en: none }\n");
        files.put("action_groups/five_years.yaml", groups);
        files.put("actions/five_years/studios.yaml", action);
        return CatalogueReader.read(new DefinitionFiles(files));
    }
}
