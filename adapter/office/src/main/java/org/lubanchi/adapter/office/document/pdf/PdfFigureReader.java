package org.lubanchi.adapter.office.document.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.lubanchi.adapter.office.document.ReadReport;
import org.lubanchi.adapter.office.document.container.FileKind;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.container.Unreadable;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;

/**
 * Reads PDF files by what is drawn where (读取 PDF 报告).
 *
 * <p>A PDF has no paragraphs or cells; they are inferred from positions, so a reader should trust figures and words more
 * than structure. Scanned pages hold no characters and read as empty.
 */
public final class PdfFigureReader {
    private PdfFigureReader() {}

    /**
     * Reads a file; its figures are never anchored.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is no PDF, encrypted, damaged or too large
     * @throws IOException when the disk does not give it
     */
    public static ReadReport read(Path path, ReadLimits limits) throws IOException {
        Unreadable unreadable = Unreadable.file(path);
        FileKind kind = FileKind.of(path);
        if (kind != FileKind.PDF) {
            throw unreadable.wrongKind(kind, FileKind.PDF);
        }
        if (Files.size(path) > limits.fileBytes()) {
            throw unreadable.tooLarge("文件大小（bytes）", limits.fileBytes());
        }
        Drawn drawn = drawn(path, limits, unreadable);
        List<PdfFurniture.Body> bodies = PdfFurniture.remove(drawn.pages());
        PdfFlow flow = new PdfFlow(
                bodies.stream().flatMap(body -> body.lines().stream()).toList());
        new Assembly(flow).run(bodies);
        var blocks = flow.finish();
        String file = String.valueOf(path.getFileName()).replaceFirst("\\.[A-Za-z]{1,5}$", "");
        String named = drawn.title().isBlank() ? file : drawn.title();
        String title = flow.title().isEmpty() ? named : flow.title();
        return new ReadReport(new Document(DocumentMeta.titled(title), blocks), List.of());
    }

    private record Drawn(List<PdfPage> pages, String title) {}

    /** What stands on the pages; whatever the library stumbles over here is the file's fault. */
    private static Drawn drawn(Path path, ReadLimits limits, Unreadable unreadable) {
        try (PDDocument pdf = Loader.loadPDF(path.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.getNumberOfPages() > limits.pages()) {
                throw unreadable.tooLarge("页数（pages）", limits.pages());
            }
            PdfStreams.measure(pdf, limits, unreadable);
            PDDocumentInformation information = pdf.getDocumentInformation();
            String title = Optional.ofNullable(information.getTitle()).orElse("");
            return new Drawn(pages(pdf, limits, unreadable), title);
        } catch (InvalidPasswordException e) {
            throw unreadable.encrypted();
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException e) {
            throw unreadable.damaged("pdf", e);
        }
    }

    private static List<PdfPage> pages(PDDocument pdf, ReadLimits limits, Unreadable unreadable) throws IOException {
        List<PdfPage> pages = new ArrayList<>();
        DrawingBudget budget = new DrawingBudget(limits, unreadable);
        FontBudget fonts = new FontBudget(unreadable);
        int drawn = 0;
        for (int i = 0; i < pdf.getNumberOfPages(); i++) {
            PdfPage page = new PdfPageReader(pdf.getPage(i), limits, budget, fonts, unreadable).read(i + 1);
            drawn += page.glyphs().size() + page.rules().size();
            if (drawn > limits.elements()) {
                throw unreadable.tooLarge("字符数（characters）", limits.elements());
            }
            pages.add(page);
        }
        return pages;
    }

    /** Sends lines and tables on in reading order; a table that runs on over a page is put together first. */
    private static final class Assembly {
        private final PdfFlow flow;
        private Optional<PdfTable> open = Optional.empty();

        Assembly(PdfFlow flow) {
            this.flow = flow;
        }

        void run(List<PdfFurniture.Body> bodies) {
            for (PdfFurniture.Body body : bodies) {
                page(body);
            }
            close();
        }

        private void page(PdfFurniture.Body body) {
            PdfRules rules = PdfRules.of(body.rules());
            List<PdfTableFinder.Area> areas =
                    body.lines().isEmpty() ? List.of() : new PdfTableFinder(body.lines(), rules).find();
            List<PdfTableFinder.Area> done = new ArrayList<>();
            boolean first = true;
            for (PdfLine line : body.lines()) {
                Optional<PdfTableFinder.Area> area =
                        areas.stream().filter(each -> each.holds(line)).findFirst();
                if (area.isEmpty()) {
                    close();
                    flow.line(line);
                } else if (!done.contains(area.get())) {
                    done.add(area.get());
                    table(table(body, area.get(), rules), first);
                }
                first = false;
            }
        }

        private static PdfTable table(PdfFurniture.Body body, PdfTableFinder.Area area, PdfRules rules) {
            List<PdfLine> inside = body.lines().stream().filter(area::holds).toList();
            return area.boxed()
                    ? PdfBoxedTable.read(inside, area, rules, body.page().number())
                    : PdfOpenTable.read(inside, area);
        }

        private void table(PdfTable table, boolean firstOnPage) {
            Optional<PdfTable> joined = firstOnPage ? PdfFlow.joined(open, table) : Optional.empty();
            if (joined.isEmpty()) {
                close();
                open = Optional.of(table);
            } else {
                open = joined;
            }
        }

        private void close() {
            open.ifPresent(flow::table);
            open = Optional.empty();
        }
    }
}
