package org.lubanchi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.lubanchi.adapter.office.document.DocumentReaders;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.output.FindingLines;
import org.lubanchi.engine.consistency.output.FindingText;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a finished report and tells what does not hold; the status is 1 when errors were found. */
@Command(name = "check", description = "核查一份成稿 find what does not hold in a finished report")
final class CheckCommand implements Callable<Integer> {
    /** How the findings are printed. */
    enum Format {
        TEXT,
        JSONL
    }

    @Parameters(index = "0", paramLabel = "<file>", description = "txt, docx")
    private Path file = Path.of(".");

    @Option(names = "--format", description = "text, jsonl", defaultValue = "text")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CheckReport report = ConsistencyChecker.withAllRelations().check(read());
        String text = switch (format) {
            case JSONL -> FindingLines.write(report);
            case TEXT -> FindingText.write(report);
        };
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return report.errors().isEmpty() ? 0 : 1;
    }

    private Document read() {
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            return DocumentReaders.readWord(file).document();
        }
        try {
            return PlainTextReader.read(Files.readAllBytes(file), name);
        } catch (IOException e) {
            throw StoreFailures.cannotRead(file, e);
        }
    }
}
