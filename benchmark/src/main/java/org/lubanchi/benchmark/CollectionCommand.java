package org.lubanchi.benchmark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lubanchi bench collection}: what schools send in, large and all at once; the JSON goes to a file. */
@Command(
        name = "collection",
        description =
                "采集：大工作簿、全省名册、截止夜、进度看板 a large workbook, a province's roster, deadline night, the board of progress")
final class CollectionCommand implements Callable<Integer> {
    private static final List<String> PARTS = List.of("workbook", "roster", "board", "clerks");
    private static final int TABLES = 16;

    @Parameters(
            paramLabel = "<part>",
            description = "其中之一或若干，默认全部 some of: workbook, roster, board, clerks; all by default")
    private List<String> parts = List.of();

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

    @Option(names = "--rows", description = "工作簿多少行 rows of the workbook", defaultValue = "500000")
    private int rows;

    @Option(names = "--students", description = "名册多少名学生 students of the roster", defaultValue = "1300000")
    private int students;

    @Option(names = "--clerks", description = "多少名填报人 how many clerks", defaultValue = "500")
    private int clerks;

    @Option(names = "--minutes", description = "填报多少分钟 for how many minutes", defaultValue = "10")
    private int minutes;

    @Option(names = "--schools", description = "看板上多少所学校 schools on the board", defaultValue = "1000")
    private int schools;

    @Option(names = "--runs", description = "每项几次 runs of each", defaultValue = "3")
    private int runs;

    @Option(names = "--json", description = "JSON 写到 JSON goes to", defaultValue = "build/bench/collection.json")
    private Path json = Path.of("build/bench/collection.json");

    @Override
    public Integer call() throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Set<String> wanted = Set.copyOf(parts.isEmpty() ? PARTS : parts);
        if (!PARTS.containsAll(wanted)) {
            out.println("没有这一项 no such part: " + wanted + "；有 there are: " + PARTS);
            return 2;
        }
        List<Measured> measured = new ArrayList<>();
        if (wanted.contains("workbook")) {
            measured.addAll(WorkbookBenchmark.measure(rows, runs));
        }
        if (wanted.contains("roster")) {
            measured.addAll(RosterBenchmark.measure(students, runs));
        }
        if (wanted.contains("board") || wanted.contains("clerks")) {
            measured.addAll(platform(wanted));
        }
        MeasuredTable.tell(measured, out, home.resolve(json));
        return 0;
    }

    private List<Measured> platform(Set<String> wanted) throws Exception {
        if (origin.isPresent()) {
            return platform(wanted, origin.get(), data);
        }
        List<Measured> measured = new ArrayList<>(ServerBenchmark.load(home, data, BenchSchools.REGION));
        Path own = FolderCopy.beside(data, "collection");
        try (ServerUnderTest server = ServerUnderTest.start(home, own)) {
            server.awaitData();
            measured.addAll(platform(wanted, server.address(), own));
        }
        return measured;
    }

    private List<Measured> platform(Set<String> wanted, String address, Path folder) throws Exception {
        BenchSchools.fill(folder, Math.max(schools, clerks));
        Caller city = new Caller(address).signIn("city");
        String round = BenchSchools.openRound(city, TABLES);
        List<Measured> measured = new ArrayList<>();
        if (wanted.contains("board")) {
            measured.addAll(BoardBenchmark.measure(city, round, schools, Math.max(runs, 5)));
            measured.addAll(BoardPages.measure(home, address, round));
        }
        if (wanted.contains("clerks")) {
            measured.addAll(ClerkBenchmark.measure(address, round, clerks, minutes));
        }
        return measured;
    }
}
