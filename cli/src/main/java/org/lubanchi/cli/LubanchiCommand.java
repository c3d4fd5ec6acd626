package org.lubanchi.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code lubanchi}: what is told and done without a server. */
@Command(
        name = "lubanchi",
        description = "鲁班尺：每个数字都能问出来历 · every figure can be asked why",
        mixinStandardHelpOptions = true,
        version = "lubanchi 0.1.0",
        subcommands = {
            ValidateCommand.class,
            TemplateCommand.class,
            NewCommand.class,
            ComputeCommand.class,
            EvaluateCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            TryRuleCommand.class
        })
public final class LubanchiCommand {
    private LubanchiCommand() {}

    /** Runs the command and ends the process with its status. */
    public static void main(String[] args) {
        silenceLibraries();
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args));
    }

    /**
     * What the readers of office files note for programmers is not for people at a terminal: they are told in five parts. Whoever
     * looks for a fault of a library sets {@code log4j2.simplelogLevel} on the command line.
     */
    private static void silenceLibraries() {
        Map.of(
                        "log4j.provider",
                        "org.apache.logging.log4j.simple.internal.SimpleProvider",
                        "log4j2.simplelogLevel",
                        "OFF")
                .forEach((name, value) -> {
                    if (System.getProperty(name) == null) {
                        System.setProperty(name, value);
                    }
                });
    }

    /** Runs the command with the given output and gives its status. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new LubanchiCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(out);
        line.setErr(err);
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof Failure failure) {
                for (Issue issue : failure.issues()) {
                    command.getErr().println(command.getColorScheme().errorText(issue.text(Language.ZH)));
                    command.getErr().println("  " + issue.text(Language.EN));
                }
                return failure.category().exitStatus();
            }
            throw exception;
        });
        return line.execute(args);
    }
}
