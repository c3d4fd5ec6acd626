package org.lubanchi.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.adapter.office.document.FontSource;
import org.lubanchi.benchmark.checker.CheckerBenchmark;
import org.lubanchi.engine.document.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./lubanchi bench checker}: what the report checker finds, misses and costs; the JSON goes to a file. */
@Command(name = "checker", description = "核查器：查全、查准、用时 what the checker finds, misses and costs")
final class CheckerCommand implements Callable<Integer> {
    @Option(names = "--home", description = "程序文件夹 the program's folder", defaultValue = "${sys:lubanchi.home:-.}")
    private Path home = Path.of(".");

    @Option(
            names = "--corpus",
            description = "公开年报及其判定 published reports with their truth: seeds/, checker/; 没有则跳过 skipped when absent",
            defaultValue = "corpus")
    private Path corpus = Path.of("corpus");

    @Option(names = "--data", description = "数据文件夹 data folder", defaultValue = "${sys:lubanchi.data:-data}")
    private Path data = Path.of("data");

    @Option(names = "--definitions", defaultValue = "${sys:lubanchi.definitions:-definitions}")
    private Path definitions = Path.of("definitions");

    @Option(names = "--json", description = "JSON 写到 JSON goes to", defaultValue = "build/bench/checker.json")
    private Path json = Path.of("build/bench/checker.json");

    @Override
    public Integer call() throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path own = home.resolve("testing/corpus/checker");
        FontSource fonts = FontSource.usual(home, List.of());
        CheckerBenchmark benchmark = new CheckerBenchmark(own, home.resolve(corpus), OfficeFormat.all(fonts), out);
        Path target = home.resolve(json).toAbsolutePath().normalize();
        Files.createDirectories(target.resolveSibling(""));
        write(target, benchmark.run(ownReport()));
        write(target, benchmark.runLong());
        out.println(target);
        return 0;
    }

    private static void write(Path target, ObjectNode figures) throws IOException {
        Files.writeString(
                target, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
    }

    /** The report of the newest sealed year, written as a Word file and read anew as a stranger's. */
    private Optional<Callable<Document>> ownReport() {
        if (!Files.isDirectory(data.resolve("lake/current"))) {
            return Optional.empty();
        }
        return Optional.of(() -> {
            Path file = Files.createTempFile("own-report", ".docx");
            String region = LakeUnderTest.regions(data).getFirst();
            try (LakeUnderTest under = new LakeUnderTest(definitions, data, region);
                    OutputStream stream = Files.newOutputStream(file)) {
                DocumentWriters.writeWord(ReportBenchmark.document(under, under.figures()), stream);
                return DocumentReaders.readWord(file).document();
            } finally {
                Files.deleteIfExists(file);
            }
        });
    }
}
