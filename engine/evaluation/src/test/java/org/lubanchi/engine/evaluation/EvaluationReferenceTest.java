package org.lubanchi.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.SchemeNode;
import org.lubanchi.engine.definitions.evaluation.Scoring;
import org.lubanchi.engine.evaluation.function.ScoringFunction;
import org.lubanchi.engine.kernel.LocalText;

/** The generated pages of schemes and scoring functions; each function is shown by an example that is scored here. */
class EvaluationReferenceTest {
    private static final Path PAGES =
            RealDefinitions.folder().resolve("../docs/reference").normalize();

    @TempDir
    Path folder;

    @Test
    void everyScoringFunctionHasAnExample() {
        Set<String> shown = FunctionCards.all().stream()
                .map(FunctionCards.Card::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>();
        for (Class<?> scoring : Scoring.class.getPermittedSubclasses()) {
            known.add(nameOf(scoring));
        }
        assertThat(shown).isEqualTo(known);
    }

    private static String nameOf(Class<?> scoring) {
        return scoring.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    @Test
    void thePageOfFunctionsIsGeneratedFromTheirExamples() throws IOException {
        StringBuilder page = new StringBuilder("# 计分函数 / Scoring functions\n\n")
                .append("由例子算出后生成，勿手改；测试会在内容不符时失败。每个例子都真的打过分。\n")
                .append("Generated from examples that are scored; never edited by hand, a test fails on drift.\n");
        for (FunctionCards.Card card : FunctionCards.all()) {
            page.append(section(card));
        }
        isGenerated("scoring-functions.md", page.toString());
    }

    private String section(FunctionCards.Card card) {
        SchemeScores scores = card.scores(folder);
        SchemeNode node = scores.scheme().listLeaves().getFirst();
        ScoringFunction function = ScoringFunction.of(node.requireJudging().scoring());
        LocalText rule = function.rule(node.weight());
        StringBuilder text = new StringBuilder(
                        "\n## " + card.zh() + " · " + card.en() + "\n\n`" + card.name() + "`\n\n")
                .append(rule.zh() + "\n" + rule.en() + "\n\n```yaml\nweight: " + card.weight() + "\nscore: { "
                        + card.text() + " }\n```\n\n")
                .append("| 学校的数 given | 得分 points | 算式 working |\n|---|---|---|\n");
        List<String> points = SmallScheme.points(scores);
        for (int i = 0; i < points.size(); i++) {
            String given = card.schools().get(i);
            text.append("| " + (given.isEmpty() ? "（无）" : given) + " | " + points.get(i) + " | "
                    + function.working(scores.cohort(), i, node.weight()).zh().replace("|", "\\|") + " |\n");
        }
        return text.toString();
    }

    @Test
    void thePageOfSchemesIsGeneratedFromTheirFiles() throws IOException {
        StringBuilder page = new StringBuilder("# 评价方案 / Evaluation schemes\n\n")
                .append("由 `definitions/evaluations` 生成，勿手改；测试会在内容不符时失败。\n")
                .append("Generated from `definitions/evaluations`; never edited by hand, a test fails on drift.\n");
        Catalogue catalogue = RealDefinitions.catalogue();
        catalogue.evaluation().schemes().values().forEach(scheme -> page.append(section(scheme, catalogue)));
        isGenerated("evaluation-schemes.md", page.toString());
    }

    private static String section(EvaluationScheme scheme, Catalogue catalogue) {
        Source source = catalogue.requireSource(scheme.source());
        StringBuilder text = new StringBuilder("\n## " + scheme.label().zh() + " · "
                + scheme.label().en() + "\n\n`" + scheme.id() + "` · " + scheme.from() + " 起 from · 满分 total "
                + plain(scheme.total()) + " · 评 scores "
                + scheme.population().levels().stream()
                        .map(level -> level.label().zh() + " " + level.label().en())
                        .collect(Collectors.joining("，"))
                + "\n\n" + scheme.note().zh() + "\n"
                + scheme.note().en() + "\n\n依据 source: "
                + source.label().zh() + "（" + source.status().label().zh() + "）\n\n");
        text.append("| 项 node | 名称 label | 权重 weight | 规则 rule | 缺数据 missing |\n|---|---|---|---|---|\n");
        for (SchemeNode node : scheme.listNodes()) {
            text.append("| " + node.code() + " | " + node.label().zh() + " · "
                    + node.label().en() + " | "
                    + plain(node.weight()) + " | " + rule(node) + " | "
                    + (node.leaf() ? node.requireJudging().whenUnknown().label().zh() : "") + " |\n");
        }
        return text.toString();
    }

    private static String rule(SchemeNode node) {
        if (!node.leaf()) {
            return node.children().stream().map(SchemeNode::code).collect(Collectors.joining(" + "));
        }
        Scoring scoring = node.requireJudging().scoring();
        String rule = ScoringFunction.of(scoring).rule(node.weight()).zh();
        return ("[" + nameOf(scoring.getClass()) + "](scoring-functions.md)：" + rule).replace("|", "\\|");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void isGenerated(String name, String page) throws IOException {
        Path file = PAGES.resolve(name);
        if ("true".equals(System.getProperty("lubanchi.regenerate"))) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file)).isEqualTo(page);
    }

    @Test
    void aSchemeThatIsOnlyAFileIsReadAndScored() throws IOException {
        SmallScheme.ofFunction(folder, "10", "function: share_of_best, value: x", "zero");
        Files.writeString(
                folder.resolve("evaluations/added.yaml"),
                Files.readString(folder.resolve("evaluations/small.yaml"))
                        .replace("evaluation: small", "evaluation: added")
                        .replace("function: share_of_best, value: x", "function: ratio_capped, value: x, target: 80"));
        Catalogue catalogue = RealDefinitions.read(folder);
        assertThat(catalogue.evaluation().schemes()).containsOnlyKeys("added", "small");
        EvaluationScheme added = catalogue.evaluation().requireScheme("added");
        Cohort.Columns columns = SmallScheme.ofFunction(folder, "10", "function: share_of_best, value: x", "zero")
                .x("40", "80", "20")
                .cohort()
                .columns();
        List<Subject> schools = List.of(Cohorts.subject(0, ""), Cohorts.subject(1, ""), Cohorts.subject(2, ""));
        SchemeScores scores = SchemeEngine.score(added, new Cohort(added, schools, columns));
        assertThat(SmallScheme.points(scores)).containsExactly("5.00", "10.00", "2.50");
        assertThat(new Explaining(catalogue, scores).of(0).getFirst().working().zh())
                .isEqualTo("min(1, 40 ÷ 80) × 10 = 5");
    }
}
