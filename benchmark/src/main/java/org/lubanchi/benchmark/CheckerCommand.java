package org.lubanchi.benchmark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lubanchi.benchmark.checker.CheckerBenchmark;
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

    @Option(names = "--json", description = "JSON 写到 JSON goes to", defaultValue = "build/bench/checker.json")
    private Path json = Path.of("build/bench/checker.json");

    @Override
    public Integer call() throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Path own = home.resolve("testing/corpus/checker");
        CheckerBenchmark benchmark = new CheckerBenchmark(own, home.resolve(corpus), out);
        ObjectNode figures = benchmark.run();
        figures.set("speed", CheckerSpeed.measure(own, out));
        Path target = home.resolve(json).toAbsolutePath().normalize();
        Files.createDirectories(target.resolveSibling(""));
        Files.writeString(
                target, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
        out.println(target);
        return 0;
    }
}
