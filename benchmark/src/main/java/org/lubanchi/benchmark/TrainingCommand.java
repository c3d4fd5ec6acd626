package org.lubanchi.benchmark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lubanchi bench training}: a province's year of training and a sign-in burst; the JSON goes to a file. */
@Command(name = "training", description = "社会培训：一省一年的统计，课前集中签到 a province's year, and a burst of sign-ins")
final class TrainingCommand implements Callable<Integer> {
    @Option(names = "--home", description = "程序文件夹 the program's folder", defaultValue = "${sys:lubanchi.home:-.}")
    private Path home = Path.of(".");

    @Option(
            names = "--data",
            description = "数据文件夹；基准写在旁边的副本里 data folder; the bench works on a copy beside it",
            defaultValue = "${sys:lubanchi.data:-data}")
    private Path data = Path.of("data");

    @Option(
            names = "--origin",
            description = "已在这个数据文件夹上运行的示范平台，直接写在其中 a demonstration that runs on that folder already; it is written to"
                    + " itself")
    private Optional<String> origin = Optional.empty();

    @Option(names = "--runs", description = "每项几次 runs of each", defaultValue = "9")
    private int runs;

    @Option(names = "--json", description = "JSON 写到 JSON goes to", defaultValue = "build/bench/training.json")
    private Path json = Path.of("build/bench/training.json");

    @Override
    public Integer call() throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        List<Measured> measured = new ArrayList<>();
        if (origin.isPresent()) {
            measured.addAll(TrainingBenchmark.measure(origin.get(), data, runs));
        } else {
            measured.addAll(ServerBenchmark.load(home, data, "shaoxing"));
            Path own = FolderCopy.beside(data, "training");
            try (ServerUnderTest server = ServerUnderTest.start(home, own)) {
                server.awaitData();
                measured.addAll(TrainingBenchmark.measure(server.address(), own, runs));
            }
        }
        MeasuredTable.tell(measured, out, home.resolve(json));
        return 0;
    }
}
