package org.lubanchi.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
        CheckReport report = ConsistencyChecker.withAllRelations().check(PlainTextReader.read(text, "例"));
        return report.errors().stream()
                .flatMap(finding -> Stream.concat(Stream.of(finding.main()), finding.consequences().stream()))
                .map(Judgement::relation)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("relations")
    void nothingIsWrongWithTheCleanExample(Relation relation) {
        assertThat(errorsIn(relation.card().clean())).as(relation.card().id()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("relations")
    void theBadExampleIsFoundByItsOwnRelation(Relation relation) {
        assertThat(errorsIn(relation.card().bad())).contains(relation.card().id());
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
        for (Relation relation : RelationRegistry.all()) {
            page.append(section(relation.card()));
        }
        Path file = Path.of("..", "..", "docs", "reference", "checker-relations.md");
        if ("true".equals(System.getProperty("lubanchi.regenerate"))) {
            Files.createDirectories(file.toAbsolutePath().normalize().getParent());
            Files.writeString(file, page.toString());
        }
        assertThat(Files.readString(file)).isEqualTo(page.toString());
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
