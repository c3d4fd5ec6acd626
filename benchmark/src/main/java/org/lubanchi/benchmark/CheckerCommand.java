package org.lubanchi.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.lubanchi.adapter.office.document.FontSource;
import org.lubanchi.benchmark.checker.CheckerBenchmark;
import org.lubanchi.benchmark.checker.FileFormat;
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
        write(target, benchmark.run(ownReports(fonts)));
        write(target, benchmark.runLong());
        out.println(target);
        return 0;
    }

    private static void write(Path target, ObjectNode figures) throws IOException {
        Files.writeString(
                target, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
    }

    /** The reports of the newest sealed year of every city, written as each kind of file and read anew as a stranger's. */
    private Optional<Callable<SortedMap<String, Document>>> ownReports(FontSource fonts) {
        if (!Files.isDirectory(data.resolve("lake/current"))) {
            return Optional.empty();
        }
        return Optional.of(() -> {
            SortedMap<String, Document> read = new TreeMap<>();
            for (String region : LakeUnderTest.regions(data)) {
                try (LakeUnderTest under = new LakeUnderTest(definitions, data, region)) {
                    Document report = ReportBenchmark.document(under, under.figures());
                    for (FileFormat format : OfficeFormat.withPages(fonts)) {
                        read.put(region + " " + format.ending(), again(report, format));
                    }
                }
            }
            return read;
        });
    }

    private static Document again(Document report, FileFormat format) throws IOException {
        Path file = Files.createTempFile("own-report", "." + format.ending());
        try {
            format.write(report, file);
            return format.read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
