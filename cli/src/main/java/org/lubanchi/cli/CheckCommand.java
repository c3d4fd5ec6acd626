package org.lubanchi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lubanchi.adapter.office.document.container.FileKind;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.UnappliedRelation;
import org.lubanchi.engine.consistency.output.FindingLines;
import org.lubanchi.engine.consistency.output.FindingPage;
import org.lubanchi.engine.consistency.output.FindingText;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Reads a finished report and tells what does not hold; the status is 1 when errors were found, 0 when none were, 70 when a
 * relation broke down so that the check is incomplete, whatever was found, and another when the file could not be read.
 */
@Command(name = "check", description = "核查一份成稿 find what does not hold in a finished report")
final class CheckCommand implements Callable<Integer> {
    /** How the findings are given. */
    enum Format {
        TEXT,
        JSONL,
        HTML,
        DOCX
    }

    @Parameters(index = "0", paramLabel = "<file>", description = "txt, md, docx, pdf, html")
    private Path file = Path.of(".");

    @Option(
            names = "--format",
            description = "text, jsonl, html, docx（在原文件上加批注 comments in the file itself）",
            defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--out", paramLabel = "FILE", description = "写到这个文件 write there; docx 默认 by default <file>.核查.docx")
    private Path out = Path.of("");

    @Option(
            names = "--unit",
            description = "报告是哪个组织的；与 --year 同用，与数据文件夹里的数对照 whose report it is; with --year, compared with its data")
    private Optional<String> unit = Optional.empty();

    @Option(names = "--year", description = "年报年度，如 2023 the report year")
    private Optional<Integer> year = Optional.empty();

    @Mixin
    private Workspace workspace = new Workspace();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        FileKind kind = CheckedFile.kind(file);
        if (format == Format.DOCX) {
            CheckedFile.requireWord(file, kind);
        }
        Document document = CheckedFile.read(file, kind);
        CheckReport report = check(document);
        switch (format) {
            case JSONL -> give(FindingLines.write(report));
            case TEXT -> give(FindingText.write(report));
            case HTML -> give(FindingPage.write(document, report));
            case DOCX -> comment(document, report);
        }
        report.unapplied().forEach(this::log);
        return status(report);
    }

    /** Who reads the status alone must not take an incomplete check for a complete one. */
    static int status(CheckReport report) {
        if (!report.isComplete()) {
            return Failure.Category.INTERNAL.exitStatus();
        }
        return report.errors().isEmpty() ? 0 : 1;
    }

    /** The stack goes to the error stream, once; the report tells it in words. */
    private void log(UnappliedRelation unapplied) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(unapplied.told().zh());
        unapplied.cause().printStackTrace(err);
    }

    /** With a unit and a year each claim that names an indicator is set beside what is known of it. */
    private CheckReport check(Document document) {
        if (unit.isPresent() != year.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--unit 与 --year 须同用：要对照数据，须知道是谁、哪一年的报告 --unit and --year go together");
        }
        if (unit.isEmpty() || year.isEmpty()) {
            return ConsistencyChecker.withAllRelations().check(document);
        }
        try (Workspace open = workspace) {
            OrgUnitId whose = new OrgUnitId(unit.get());
            Workspace.Opened opened = open.open(whose);
            opened.requireYear(new ReportYear(year.get()));
            return ConsistencyChecker.withAllRelations(KnownOfUnit.of(opened.figures(), whose, year.get()))
                    .check(document);
        }
    }

    private void give(String text) {
        PrintWriter terminal = spec.commandLine().getOut();
        if (out.toString().isEmpty()) {
            terminal.print(text);
        } else {
            try {
                Files.writeString(out, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        terminal.flush();
    }

    private void comment(Document document, CheckReport report) {
        Path target = out.toString().isEmpty() ? FindingComments.besides(file) : out;
        int placed = FindingComments.write(file, target, document, report);
        spec.commandLine().getOut().println("已写批注 " + placed + " 条 comments written: " + target);
        spec.commandLine().getOut().flush();
    }
}
