package org.lubanchi.benchmark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lubanchi bench evaluation}: a country's schools judged and scored; the JSON goes to a file. */
@Command(
        name = "evaluation",
        description = "评价：九项条件 × 八千校 × 五年；二百个计分点 nine conditions and two hundred points of 8,000 schools")
final class EvaluationCommand implements Callable<Integer> {
    @Option(names = "--home", description = "程序文件夹 the program's folder", defaultValue = "${sys:lubanchi.home:-.}")
    private Path home = Path.of(".");

    @Option(names = "--definitions", defaultValue = "${sys:lubanchi.definitions:-definitions}")
    private Path definitions = Path.of("definitions");

    @Option(names = "--schools", description = "多少所学校 how many schools", defaultValue = "8000")
    private int schools;

    @Option(names = "--students", description = "平均每校多少名学生，一人一行 students of a school, a row each", defaultValue = "300")
    private int students;

    @Option(names = "--runs", description = "每项几次 runs of each", defaultValue = "5")
    private int runs;

    @Option(names = "--json", description = "JSON 写到 JSON goes to", defaultValue = "build/bench/evaluation.json")
    private Path json = Path.of("build/bench/evaluation.json");

    @Override
    public Integer call() throws Exception {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        List<Measured> measured;
        try (EvaluationLake lake = EvaluationLake.write(schools, students)) {
            measured = new EvaluationBenchmark(definitions, schools, runs).measure(lake);
        }
        MeasuredTable.tell(measured, out, home.resolve(json));
        return 0;
    }
}
