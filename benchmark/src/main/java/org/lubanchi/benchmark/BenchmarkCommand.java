package org.lubanchi.benchmark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lubanchi bench}: measures the parts named, or all, and prints a table; the JSON goes to a file. */
@Command(
        name = "bench",
        description = "基准：与裸引擎同做一件事 what it costs beside the bare thing",
        mixinStandardHelpOptions = true,
        subcommands = {
            CheckerCommand.class,
            CollectionCommand.class,
            EvaluationCommand.class,
            FuzzCommand.class,
            TrainingCommand.class
        })
public final class BenchmarkCommand implements Callable<Integer> {
    private static final List<String> PARTS = List.of("server", "indicators", "report", "intake", "definitions");

    /** Takes minutes and is measured only when it is named. */
    private static final String SCHOOLS = "schools";

    @Parameters(
            paramLabel = "<part>",
            description = "其中之一或若干，默认除 schools 外全部 some of: server, indicators, report, intake, definitions, schools")
    private List<String> parts = List.of();

    @Option(names = "--data", description = "数据文件夹 data folder", defaultValue = "${sys:lubanchi.data:-data}")
    private Path data = Path.of("data");

    @Option(
            names = "--city",
            description = "空的数据文件夹里先收哪些城市 cities to load into an empty folder",
            defaultValue = "shaoxing")
    private String cities = "shaoxing";

    @Option(names = "--definitions", defaultValue = "${sys:lubanchi.definitions:-definitions}")
    private Path definitions = Path.of("definitions");

    @Option(names = "--home", description = "程序文件夹 the program's folder", defaultValue = "${sys:lubanchi.home:-.}")
    private Path home = Path.of(".");

    @Option(names = "--json", description = "JSON 写到 JSON goes to", defaultValue = "build/bench/line.json")
    private Path json = Path.of("build/bench/line.json");

    @Option(names = "--runs", description = "每项几次 runs of each", defaultValue = "9")
    private int runs;

    @Option(names = "--reports", description = "schools 写几份 reports of the part schools", defaultValue = "1000")
    private int reports;

    private BenchmarkCommand() {}

    /** Runs the command and ends the process with its status. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchmarkCommand()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        Set<String> wanted = Set.copyOf(parts.isEmpty() ? PARTS : parts);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        if (wanted.stream().anyMatch(part -> !PARTS.contains(part) && !part.equals(SCHOOLS))) {
            out.println("没有这一项 no such part: " + wanted + "；有 there are: " + PARTS);
            return 2;
        }
        List<Measured> measured = new ArrayList<>(ServerBenchmark.load(home, data, cities));
        if (wanted.contains("definitions")) {
            measured.addAll(DefinitionsBenchmark.measure(definitions, Math.min(runs, 3)));
        }
        List<String> regions = LakeUnderTest.regions(data);
        for (String region : regions) {
            for (Measured each : region(region, wanted)) {
                measured.add(regions.size() == 1 ? each : each.of(region));
            }
        }
        if (wanted.contains("server")) {
            measured.addAll(server());
        }
        MeasuredTable.tell(measured, out, home.resolve(json));
        return 0;
    }

    private List<Measured> region(String region, Set<String> wanted) throws Exception {
        List<Measured> measured = new ArrayList<>();
        try (LakeUnderTest under = new LakeUnderTest(definitions, data, region)) {
            if (wanted.contains("intake")) {
                measured.addAll(IntakeBenchmark.measure(under, data, Math.min(runs, 3)));
            }
            if (wanted.contains("indicators")) {
                measured.addAll(IndicatorBenchmark.measure(under, runs));
            }
            if (wanted.contains("report")) {
                measured.addAll(ReportBenchmark.measure(under, home, runs));
            }
            if (wanted.contains(SCHOOLS)) {
                measured.addAll(SchoolReports.measure(under, home, reports));
            }
        }
        return measured;
    }

    /** The server is one for all cities; whoever signs in is of the first that was loaded. */
    private List<Measured> server() throws Exception {
        String region = cities.split(",", 2)[0];
        try (LakeUnderTest under = new LakeUnderTest(definitions, data, region)) {
            int year = under.snapshots.years().last().year();
            return ServerBenchmark.measure(home, data, region, year, Math.min(runs, 3));
        }
    }

    static String machine() {
        return Runtime.getRuntime().availableProcessors() + " cores, Java " + Runtime.version() + ", "
                + System.getProperty("os.name");
    }
}
