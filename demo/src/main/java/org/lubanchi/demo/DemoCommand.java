package org.lubanchi.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lubanchi.demo.output.DemoFailures;
import org.lubanchi.demo.output.DemoFiles;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that makes the demonstration data (生成示范数据). */
@Command(
        name = "demo-files",
        description = "生成合成的示范数据 · makes synthetic demonstration data",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--definitions",
            paramLabel = "DIR",
            defaultValue = "${sys:lubanchi.definitions:-definitions}",
            description = "定义文件夹 · the folder of definitions (default: ${DEFAULT-VALUE})")
    private Path definitions = Path.of("definitions");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "写到哪里，须为空 · where to write, must be empty")
    private @Nullable Path out;

    @Option(
            names = "--city",
            paramLabel = "UNIT",
            defaultValue = "shaoxing",
            split = ",",
            description = "哪些城市，逗号分隔 · which cities, by commas (default: ${DEFAULT-VALUE})")
    private List<String> cities = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    /** Runs the command and ends the process with its status. */
    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /** Runs the command with the given output and gives its status. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new DemoCommand());
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof Failure failure) {
                for (Issue issue : failure.issues()) {
                    command.getErr().println(issue.text(Language.ZH));
                    command.getErr().println("  " + issue.text(Language.EN));
                }
                return failure.category().exitStatus();
            }
            throw exception;
        });
        return line.execute(args);
    }

    @Override
    public Integer call() {
        if (out == null || spec == null) {
            throw new IllegalStateException("The command line was not read");
        }
        DemoFiles.Written written = DemoFiles.write(catalogue(), out, cities);
        spec.commandLine()
                .getOut()
                .println("合成数据 " + written.workbooks() + " 个工作簿、" + written.rows() + " 行 · synthetic data, "
                        + written.workbooks() + " workbooks, " + written.rows() + " rows: " + out);
        return 0;
    }

    private Catalogue catalogue() {
        try {
            return switch (CatalogueReader.read(definitions)) {
                case CatalogueReader.Result.Read read -> read.catalogue();
                case CatalogueReader.Result.Rejected rejected -> throw DemoFailures.rejected(rejected.problems());
            };
        } catch (IOException e) {
            throw DemoFailures.cannotRead(definitions, e);
        }
    }
}
