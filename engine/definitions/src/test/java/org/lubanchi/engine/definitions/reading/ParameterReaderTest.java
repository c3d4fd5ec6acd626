package org.lubanchi.engine.definitions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ParameterReaderTest {
    private static final String GOOD = """
        parameter: hours
        label: { zh: 学时, en: Hours }
        unit: class_hour
        bound: at_least
        say: { zh: "{given} 不足 {limit}", en: "{given} under {limit}" }
        remedy: { zh: 核对, en: check }
        versions:
          - { from: 2021-01-01, jurisdiction: all, value: 32, source: guide }
          - { from: 2025-01-01, jurisdiction: all, value: 40, source: guide }
          - { from: 2023-01-01, jurisdiction: shaoxing, value: 36, source: guide }
        examples:
          - { name: enough, given: 32, on: 2023-06-01, expect: pass }
          - { name: short, given: 31, on: 2023-06-01, expect: {expected} }
          - { name: unknown, given: not_reported, on: 2023-06-01, expect: not_judged }
        """;

    @Test
    void aLaterVersionLeavesTheYearsBeforeItAsTheyWere() {
        TreeMap<String, String> files = files("fail");
        assertThat(problems(files)).isEmpty();
    }

    @Test
    void anExampleThatDoesNotHoldIsAProblem() {
        assertThat(problems(files("pass")))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("short").contains("fail"));
    }

    private static TreeMap<String, String> files(String expected) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("dimensions.yaml", "dimensions: []\n");
        files.put("units.yaml", "units:\n  - { unit: class_hour, zh: 学时, en: class hours }\n");
        files.put(
                "sources/guide.yaml",
                "source: guide\nlabel: { zh: 说明, en: guide }\nkind: guide\nstatus: recalled\n"
                        + "note: { zh: 自拟, en: own }\n");
        files.put("training/hours.yaml", GOOD.replace("{expected}", expected));
        return files;
    }

    private static List<String> problems(TreeMap<String, String> files) {
        Problems problems = new Problems();
        Draft draft = new Draft(new DefinitionFiles(files), problems);
        draft.readBasics();
        draft.checkParameters();
        return problems.list().stream()
                .map(problem -> problem.issue().found().en())
                .toList();
    }
}
