package org.lubanchi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.lubanchi.adapter.office.document.DocumentWriters;
import org.lubanchi.adapter.office.document.FontSource;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.lake.StoreFailures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a unit's report as Word, PDF and HTML, and its data package. */
@Command(name = "report", description = "写出年报 write the report as Word, PDF, HTML and data")
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private Workspace workspace = new Workspace();

    @Parameters(index = "0", paramLabel = "<unit>", description = "组织，如 shaoxing 或 sx-s01")
    private String unit = "";

    @Parameters(index = "1", paramLabel = "<year>", description = "年报年度，如 2023")
    private int year;

    @Option(names = "--out", description = "输出文件夹 output folder", defaultValue = "build")
    private Path out = Path.of("build");

    @Option(names = "--fonts", description = "字体文件或文件夹 fonts for the PDF")
    private List<Path> fonts = List.of();

    @Option(names = "--outline", description = "提纲，如 enterprise_participation_report outline", defaultValue = "")
    private String outline = "";

    @Option(names = "--partner", description = "合编单位名称 whom it is written with", defaultValue = "")
    private String partner = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter printed = spec.commandLine().getOut();
        try (Workspace open = workspace) {
            Workspace.Opened opened = open.open(new OrgUnitId(unit));
            Document document = ReportMaking.document(
                    opened, new ReportMaking.Wanted(new OrgUnitId(unit), new ReportYear(year), outline, partner));
            String name = (outline.isEmpty() ? "quality-report" : outline.replace('_', '-')) + "-" + unit + "-" + year;
            write(name + ".docx", stream -> DocumentWriters.writeWord(document, stream), printed);
            write(
                    name + ".html",
                    stream -> DocumentWriters.writeHtml(document, ReportMaking.traces(opened, document), stream),
                    printed);
            write(
                    name + "-data.zip",
                    stream -> DocumentWriters.writeData(document, opened.catalogue()::findIndicator, stream),
                    printed);
            FontSource source = FontSource.usual(Path.of(System.getProperty("lubanchi.home", ".")), fonts);
            write(name + ".pdf", stream -> DocumentWriters.writePdf(document, source, stream), printed);
        }
        return 0;
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream stream) throws IOException;
    }

    /** A file is written beside its place and moved there when whole. */
    private void write(String name, Writing writing, PrintWriter printed) {
        Path target = out.resolve(name);
        Path draft = out.resolve(name + ".draft");
        try {
            Files.createDirectories(out);
            try (OutputStream stream = Files.newOutputStream(draft)) {
                writing.to(stream);
            }
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            printed.println(target);
        } catch (IOException e) {
            throw StoreFailures.cannotWrite(target, e);
        }
    }
}
