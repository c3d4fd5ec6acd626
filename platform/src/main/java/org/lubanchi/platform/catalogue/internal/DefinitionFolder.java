package org.lubanchi.platform.catalogue.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.DefinitionProblem;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.catalogue.Definitions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder named by {@code lubanchi.definitions}. */
@Component
class DefinitionFolder implements Definitions {
    private final Path folder;
    private @Nullable Catalogue read;

    DefinitionFolder(@Value("${lubanchi.definitions:definitions}") String folder) {
        this.folder = Path.of(folder).toAbsolutePath().normalize();
    }

    @Override
    public synchronized Catalogue catalogue() {
        Catalogue known = read;
        if (known == null) {
            known = readFolder();
            read = known;
        }
        return known;
    }

    private Catalogue readFolder() {
        try {
            return switch (CatalogueReader.read(folder)) {
                case CatalogueReader.Result.Read whole -> whole.catalogue();
                case CatalogueReader.Result.Rejected rejected ->
                    throw new Failure(
                            Failure.Category.USER,
                            rejected.problems().stream()
                                    .map(DefinitionProblem::issue)
                                    .toList(),
                            null);
            };
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Failure unreadable(IOException cause) {
        String said = cause.getClass().getSimpleName();
        return new Failure(
                Failure.Category.ENVIRONMENT,
                new Issue(
                        "catalogue.unreadable",
                        Severity.BLOCKING,
                        new Place.WholeFile(folder.toString()),
                        new LocalText("读不出定义：" + said, "the definitions cannot be read: " + said),
                        new LocalText("definitions 目录", "the folder of definitions"),
                        new LocalText("采集、指标和报告都由定义给出", "tables, indicators and reports are given by definitions"),
                        new LocalText("请用 --lubanchi.definitions=目录 指明", "name it with --lubanchi.definitions=DIR")),
                cause);
    }
}
