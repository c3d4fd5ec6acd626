package org.lubanchi.engine.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.examples.ExampleRunner;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.kernel.Language;

/** The project's own definitions read without a problem, and their examples hold. */
class ProjectDefinitionsTest {
    private static final Path FOLDER = Path.of("../../definitions");

    static Catalogue catalogue() throws IOException {
        return switch (CatalogueReader.read(FOLDER)) {
            case CatalogueReader.Result.Read read -> read.catalogue();
            case CatalogueReader.Result.Rejected rejected ->
                throw new AssertionError(String.join(
                        "\n",
                        rejected.problems().stream()
                                .map(problem -> problem.text(Language.EN))
                                .toList()));
        };
    }

    @Test
    void theyReadAsOneCatalogue() throws IOException {
        Catalogue catalogue = catalogue();
        assertThat(catalogue.tables()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(catalogue.edition()).matches("[0-9a-f]{64}");
    }

    @Test
    void everyExampleHolds() throws IOException {
        ExampleRunner runner = new ExampleRunner(catalogue());
        assertThat(runner.count()).isGreaterThan(100);
        assertThat(runner.failures().stream().map(issue -> issue.text(Language.EN)))
                .isEmpty();
    }

    @Test
    void everyProgrammeOfTheCatalogueHasACodeOfItsOwn() throws IOException {
        CodeList programmes = catalogue().requireCodeList("programmes_secondary");
        assertThat(programmes.entries().stream().map(CodeList.Entry::code)).doesNotHaveDuplicates();
    }
}
