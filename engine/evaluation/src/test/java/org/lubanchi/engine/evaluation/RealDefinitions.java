package org.lubanchi.engine.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.reading.CatalogueReader;

/** The project's own definitions. */
final class RealDefinitions {
    private static final Catalogue CATALOGUE = read(folder());

    private RealDefinitions() {}

    static Catalogue catalogue() {
        return CATALOGUE;
    }

    static Path folder() {
        Path place = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(place.resolve("definitions/indicators"))) {
            place = place.resolve("..").normalize();
        }
        return place.resolve("definitions");
    }

    static Catalogue read(Path folder) {
        try {
            return switch (CatalogueReader.read(folder)) {
                case CatalogueReader.Result.Read read -> read.catalogue();
                case CatalogueReader.Result.Rejected rejected ->
                    throw new IllegalStateException(rejected.problems().toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
