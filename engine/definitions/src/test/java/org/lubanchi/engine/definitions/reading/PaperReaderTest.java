package org.lubanchi.engine.definitions.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.DefinitionProblem;
import org.lubanchi.engine.definitions.paper.CardPart;
import org.lubanchi.engine.definitions.paper.PaperKind;
import org.lubanchi.engine.definitions.paper.PaperPart;
import org.lubanchi.engine.definitions.paper.PaperWording;
import org.lubanchi.engine.kernel.Language;

/** Wording of papers read from files: whole ones are used by year, gaps and unknown fields are refused with their place. */
class PaperReaderTest {
    private static final String PATH = "papers/card-2023.yaml";

    /** A file that words every piece of a paper with all that it can tell. */
    private static String whole(PaperKind kind, int from) {
        StringBuilder words = new StringBuilder();
        StringBuilder tables = new StringBuilder();
        for (PaperPart part : kind.parts()) {
            String text = part.code()
                    + part.fields().stream().map(field -> " {" + field + "}").collect(Collectors.joining());
            if (part.isTable()) {
                tables.append("  ")
                        .append(part.code())
                        .append(":\n    caption: \"")
                        .append(text)
                        .append("\"\n    head: [");
                tables.append("x, ".repeat(part.shape().columns() - 1)).append("x]\n");
            } else {
                words.append("  ")
                        .append(part.code())
                        .append(": \"")
                        .append(text)
                        .append("\"\n");
            }
        }
        return "paper: " + kind.code() + "\nlabel: { zh: 文书, en: Paper }\nsource: own\nfrom: " + from + "\nwords:\n"
                + words + "tables:\n" + tables;
    }

    @Test
    void theEditionOfTheYearIsUsedAndTheEarliestBeforeAll() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put(PATH, whole(PaperKind.CARD, 2023));
        files.put("papers/card-2025.yaml", whole(PaperKind.CARD, 2025).replace("no_kind\"", "later\""));
        CatalogueReader.Result result = result(files);
        assertThat(result).isInstanceOf(CatalogueReader.Result.Read.class);
        PaperWording.Editions papers =
                ((CatalogueReader.Result.Read) result).catalogue().evaluation().papers();
        assertThat(papers.require(PaperKind.CARD, 2021).from()).isEqualTo(2023);
        assertThat(papers.require(PaperKind.CARD, 2024).words(CardPart.NO_KIND)).isEqualTo("no_kind");
        assertThat(papers.require(PaperKind.CARD, 2026).words(CardPart.NO_KIND)).isEqualTo("later");
        assertThat(papers.require(PaperKind.CARD, 2026).table(CardPart.POINTS).head())
                .hasSize(6);
    }

    @Test
    void aPieceWithoutWordsIsRefused() {
        assertThat(onlyProblem(whole(PaperKind.CARD, 2023).replace("  no_kind: \"no_kind\"\n", "")))
                .contains("no_kind");
    }

    @Test
    void aTableThatIsMissingIsRefused() {
        String text = whole(PaperKind.CARD, 2023);
        assertThat(onlyProblem(text.substring(0, text.indexOf("  points:")))).contains("points");
    }

    @Test
    void aFieldThePieceCannotTellIsRefusedWithTheNearest() {
        assertThat(onlyProblem(whole(PaperKind.CARD, 2023).replace("veto {veto}", "veto {vetos}")))
                .contains("vetos")
                .contains("Did you mean veto?");
    }

    @Test
    void aHeadWithTooFewColumnsIsRefused() {
        String text = whole(PaperKind.CARD, 2023);
        assertThat(onlyProblem(text.replace("[x, x, x, x, x, x]\n  points", "[x, x, x]\n  points")))
                .contains("3 columns")
                .contains("6 columns");
    }

    @Test
    void aWordThatIsNoPieceIsRefused() {
        assertThat(onlyProblem(whole(PaperKind.CARD, 2023).replace("words:\n", "words:\n  greeting: hello\n")))
                .contains("greeting");
    }

    private static String onlyProblem(String text) {
        TreeMap<String, String> files = new TreeMap<>();
        files.put(PATH, text);
        CatalogueReader.Result result = result(files);
        assertThat(result).isInstanceOf(CatalogueReader.Result.Rejected.class);
        List<DefinitionProblem> problems = ((CatalogueReader.Result.Rejected) result).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst().text(Language.EN);
    }

    private static CatalogueReader.Result result(TreeMap<String, String> files) {
        files.put("units.yaml", "units:\n  - { unit: piece, zh: 个, en: pieces }\n");
        files.put("dimensions.yaml", "dimensions:\n  - { dimension: basics, zh: 基础, en: Basics }\n");
        files.put(
                "sources/own.yaml",
                "source: own\nlabel: { zh: 自拟, en: Own }\nkind: guide\nstatus: verified\n"
                        + "note: { zh: 无, en: none }\n");
        return CatalogueReader.read(new DefinitionFiles(files));
    }
}
