package org.lubanchi.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.consistency.relation.Relation;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.consistency.relation.RelationRegistry;

/** Each relation keeps quiet on its clean example, speaks up on its bad one, and stands on the generated page. */
final class RelationCardsTest {
    static Stream<Relation> relations() {
        return RelationRegistry.all().stream();
    }

    private static List<String> errorsIn(String text) {
        return relationsOf(WholeChecks.of(text).errors());
    }

    private static List<String> notesIn(String text) {
        return relationsOf(WholeChecks.of(text).findings().stream()
                .filter(finding -> !finding.isError())
                .toList());
    }

    private static List<String> relationsOf(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> Stream.concat(Stream.of(finding.main()), finding.consequences().stream()))
                .map(Judgement::relation)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("relations")
    void nothingIsWrongWithTheCleanExample(Relation relation) {
        assertThat(errorsIn(relation.card().clean())).as(relation.card().id()).isEmpty();
    }

    /** All but the one that only tells what is suspicious: a share that does not jump is no proof that it is right. */
    static Stream<Relation> proving() {
        return relations().filter(relation -> !relation.card().id().equals("share-jumps"));
    }

    /** A clean example that the relation does not look at would show nothing. */
    @ParameterizedTest
    @MethodSource("proving")
    void theCleanExampleIsLookedAtByItsOwnRelationAndHolds(Relation relation) {
        CheckReport report = new ConsistencyChecker(List.of(relation))
                .check(PlainTextReader.read(relation.card().clean(), "例"));
        assertThat(report.held()).as(relation.card().id()).isPositive();
    }

    /** As an error, unless the relation by itself only asks to look again. */
    @ParameterizedTest
    @MethodSource("relations")
    void theBadExampleIsFoundByItsOwnRelation(Relation relation) {
        String bad = relation.card().bad();
        CheckReport alone = new ConsistencyChecker(List.of(relation)).check(PlainTextReader.read(bad, "例"));
        assertThat(alone.findings()).as(relation.card().id()).isNotEmpty();
        assertThat(alone.errors().isEmpty() ? notesIn(bad) : errorsIn(bad))
                .contains(relation.card().id());
    }

    /** What is written and not marked would never be found, so never be applied, and nobody would notice. */
    @Test
    void everyRelationThatIsWrittenIsFound() throws IOException {
        Path sources = Path.of("src", "main", "java", "org", "lubanchi", "engine", "consistency", "relation");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(RelationCardsTest::isRelation)
                            .map(file -> String.valueOf(file.getFileName()).replace(".java", "")))
                    .containsExactlyInAnyOrderElementsOf(relations()
                            .map(each -> each.getClass().getSimpleName())
                            .toList());
        }
    }

    private static boolean isRelation(Path file) {
        try {
            return file.toString().endsWith(".java") && Files.readString(file).contains(" implements Relation {");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noTwoRelationsShareAnId() {
        assertThat(relations().map(relation -> relation.card().id())).doesNotHaveDuplicates();
    }

    @Test
    void theReferencePageIsGeneratedFromTheCards() throws IOException {
        StringBuilder page = new StringBuilder();
        page.append("# 核查器知道什么 / What the checker knows\n\n")
                .append("由核查器的关系卡片生成，勿手改；测试会在内容不符时失败。\n")
                .append("Generated from the relation cards; never edited by hand, a test fails on drift.\n");
        for (RelationCard card : RelationRegistry.cards()) {
            page.append(section(card));
        }
        isGenerated(Path.of("..", "..", "docs", "reference", "checker-relations.md"), page.toString());
    }

    @Test
    void theHandbookPageIsGeneratedFromTheCards() throws IOException {
        StringBuilder page = new StringBuilder();
        page.append("# 核查器知道什么 / What the checker knows\n\n")
                .append("`./lubanchi check 成稿.docx` 读一份成稿，核对下面这些关系。由关系卡片生成，勿手改。\n")
                .append("`./lubanchi check report.docx` reads a finished report and checks these relations. Generated"
                        + " from the relation cards; never edited by hand.\n\n")
                .append("- **不成立**：在各数的印刷精度之内，怎么取值都对不上。**提示**：只差末位（截尾、取整），或说法值得再看。\n")
                .append("- 每条结论给出各处原文、代入的算式、可能原因和改法；`--format docx` 在原文件上加批注，`--format html` 给出对照页。\n")
                .append("- 不知道的不说：没有列在这里的关系，核查器不判断；没有发现不等于全对。\n")
                .append("- 加一条关系：写一个类，标上 `@AutoService(Relation.class)`；卡片里的成立与不成立两例就是它的测试，本页与参考页由测试重新生成。\n\n")
                .append("| 关系 | 成立的条件 | 算式 |\n|---|---|---|\n");
        for (RelationCard card : RelationRegistry.cards()) {
            page.append("| [" + card.name().zh() + "](../reference/checker-relations.md) `" + card.id() + "` | "
                    + cell(card.meaning().zh()) + " | " + cell(card.formula()) + " |\n");
        }
        isGenerated(Path.of("..", "..", "docs", "handbook", "what-the-checker-knows.md"), page.toString());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private static void isGenerated(Path file, String page) throws IOException {
        if ("true".equals(System.getProperty("lubanchi.regenerate"))) {
            Files.createDirectories(file.toAbsolutePath().normalize().getParent());
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file))
                .as("run this test once with -Dlubanchi.regenerate=true: it writes %s", file)
                .isEqualTo(page);
    }

    private static String section(RelationCard card) {
        return "\n## " + card.name().zh() + " · " + card.name().en() + "\n\n`" + card.id() + "` (" + card.kind()
                + ") · `" + card.formula() + "`\n\n" + card.meaning().zh() + "\n"
                + card.meaning().en()
                + "\n\n成立 / holds:\n\n```text\n" + card.clean() + "```\n\n不成立 / does not hold:\n\n```text\n"
                + card.bad()
                + "```\n";
    }
}
