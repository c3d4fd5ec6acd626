package org.lubanchi.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lubanchi.engine.definitions.examples.ExampleRunner;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.kernel.LocalText;

/** Reading every definition and running every example (定义核对基准). */
final class DefinitionsBenchmark {
    private static final BigDecimal LIMIT = new BigDecimal(20_000_000);

    private DefinitionsBenchmark() {}

    static List<Measured> measure(Path definitions, int runs) throws Exception {
        List<Callable<?>> works = List.of(() -> failures(definitions));
        return List.of(Measured.alone(
                "definitions",
                new LocalText("读全部定义并跑全部示例", "all definitions read, all examples run"),
                "us",
                Spread.inTurn(1, runs, works).getFirst(),
                Optional.of(LIMIT)));
    }

    private static int failures(Path definitions) throws Exception {
        return switch (CatalogueReader.read(definitions)) {
            case CatalogueReader.Result.Read read ->
                new ExampleRunner(read.catalogue()).failures().size();
            case CatalogueReader.Result.Rejected rejected ->
                throw new IllegalStateException(rejected.problems().size() + " problems in the definitions");
        };
    }
}
