package org.lubanchi.engine.definitions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.DefinitionProblem;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.kernel.Language;

/** Evaluation schemes read from good files; bad ones are refused with place, reason and remedy. */
class SchemeReaderTest {
    private static final String PATH = "evaluations/small.yaml";
    private static final String HEAD = """
        evaluation: small
        label: { zh: 小方案, en: Small }
        note: { zh: 无, en: none }
        source: guide
        from: 2023
        total: 10
        decimals: 2
        kinds:
          - { kind: arts, label: { zh: 艺术, en: Arts } }
        inputs:
          - { input: score, label: { zh: 得分, en: Score }, provider: school }
          - { input: prizes, label: { zh: 奖, en: Prizes }, shape: items, provider: school }
        """;
    private static final String NODES = """
        nodes:
          - node: A
            label: { zh: 甲, en: A }
            weight: 10
            nodes:
              - node: A1
                label: { zh: 一, en: One }
                weight: 6
                missing: zero
                score: { function: ratio_capped, value: score, target: 60 }
              - node: A2
                label: { zh: 二, en: Two }
                weight: 4
                missing: leave_out
                score: { function: stepped, value: score, bands: [ { below: 60, points: 0 }, { from: 60, points: 4 } ] }
        """;

    @Test
    void aGoodSchemeGivesItsTree() {
        EvaluationScheme scheme = read(HEAD + NODES);
        assertThat(scheme.listLeaves()).hasSize(2);
        assertThat(scheme.listNodes()).hasSize(3);
    }

    @Test
    void schoolsAreScoredUnlessASchemeSaysOtherwise() {
        assertThat(read(HEAD + NODES).population().levels()).containsExactly(UnitKind.SCHOOL);
    }

    @Test
    void aSchemeOfIndicatorsAloneMayScoreCounties() {
        String head = HEAD.substring(0, HEAD.indexOf("kinds:")) + "levels: [county, school]\n";
        String nodes = NODES.replace("value: score", "value: \"40\"");
        assertThat(read(head + nodes).population().levels()).containsExactly(UnitKind.COUNTY, UnitKind.SCHOOL);
    }

    @Test
    void aSchemeWithInputsCannotScoreCounties() {
        assertThat(onlyProblem("levels: [county]\n" + HEAD + NODES)).contains("nobody hands in for them");
    }

    @Test
    void anUnknownLevelIsRefused() {
        assertThat(onlyProblem("levels: [village]\n" + HEAD + NODES)).contains("there is no level village");
    }

    @Test
    void weightsThatDoNotAddUpAreToldWithTheDifference() {
        String text = onlyProblem(HEAD + NODES.replace("weight: 4", "weight: 5"));
        assertThat(text)
                .contains(PATH)
                .contains("add up to 11")
                .contains("Off by -1")
                .contains("^^");
    }

    @Test
    void overlappingBandsAreRefused() {
        String text = onlyProblem(HEAD + NODES.replace("{ from: 60, points: 4 }", "{ from: 55, points: 4 }"));
        assertThat(text).contains("overlaps (−∞, 60)");
    }

    @Test
    void bandsThatShareAnEndAreRefused() {
        String text = onlyProblem(HEAD + NODES.replace("{ below: 60, points: 0 }", "{ up_to: 60, points: 0 }"));
        assertThat(text).contains("overlaps (−∞, 60]");
    }

    @Test
    void aGapBetweenBandsIsRefused() {
        String text = onlyProblem(HEAD + NODES.replace("{ from: 60, points: 4 }", "{ above: 60, points: 4 }"));
        assertThat(text).contains("a gap lies after");
    }

    @Test
    void formulasThatUseEachOtherAreRefusedWithTheCircle() {
        String text = onlyProblem(HEAD + """
            derived:
              - { name: one, unit: "1", value: two + 1 }
              - { name: two, unit: "1", value: one + 1 }
            """ + NODES);
        assertThat(text).contains("one → two → one").contains("evaluations/small.yaml:14:");
    }

    @Test
    void derivedFormulasMayUseLaterOnes() {
        EvaluationScheme scheme = read(HEAD + """
            derived:
              - { name: one, unit: "1", value: two + 1 }
              - { name: two, unit: "1", value: score + 1 }
            """ + NODES);
        assertThat(scheme.derived().sequencedKeySet()).containsExactly("two", "one");
    }

    @Test
    void aPointWhoseIndicatorNobodyComputesIsRefusedWithTheNearestName() {
        String text = onlyProblem(HEAD + NODES.replace("ratio_capped, value: score", "ratio_capped, value: scoer"));
        assertThat(text).contains("scoer").contains("score");
    }

    @Test
    void aTargetOfZeroIsRefusedSinceItDivides() {
        assertThat(onlyProblem(HEAD + NODES.replace("target: 60", "target: 0"))).contains("target is 0");
    }

    @Test
    void anUnknownFunctionIsToldWithTheNearest() {
        String text = onlyProblem(HEAD + NODES.replace("function: ratio_capped", "function: ratio_caped"));
        assertThat(text).contains("Did you mean ratio_capped?");
    }

    @Test
    void aNodeWithScoreAndChildrenIsRefused() {
        String text = onlyProblem(HEAD
                + NODES.replace(
                        "  - node: A\n",
                        "  - node: A\n    score: { function: with_or_without, value: score }\n    missing: zero\n"));
        assertThat(text).contains("exactly one of score and nodes");
    }

    @Test
    void aThresholdForAKindThatDoesNotExistIsRefused() {
        String text = onlyProblem(HEAD + NODES.replace("target: 60", "target: { general: 60, artz: 50 }"));
        assertThat(text).contains("Did you mean arts?");
    }

    private static EvaluationScheme read(String scheme) {
        CatalogueReader.Result result = result(scheme);
        assertThat(result).isInstanceOf(CatalogueReader.Result.Read.class);
        return ((CatalogueReader.Result.Read) result).catalogue().evaluation().requireScheme("small");
    }

    private static String onlyProblem(String scheme) {
        CatalogueReader.Result result = result(scheme);
        assertThat(result).isInstanceOf(CatalogueReader.Result.Rejected.class);
        List<DefinitionProblem> problems = ((CatalogueReader.Result.Rejected) result).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst().text(Language.EN);
    }

    private static CatalogueReader.Result result(String scheme) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("units.yaml", "units:\n  - { unit: person, zh: 人, en: persons }\n");
        files.put("dimensions.yaml", "dimensions:\n  - { dimension: basics, zh: 基础, en: Basics }\n");
        files.put(
                "sources/guide.yaml",
                "source: guide\nlabel: { zh: 说明, en: Guide }\nkind: guide\nstatus: verified\n"
                        + "note: { zh: 无, en: none }\n");
        files.put(PATH, scheme);
        return CatalogueReader.read(new DefinitionFiles(files));
    }
}
