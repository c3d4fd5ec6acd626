package org.lubanchi.adapter.office.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A workbook being copied part by part (工作簿复制), with marks put into some of its sheets and one sheet more. */
final class WorkbookCopy implements AutoCloseable {
    private static final String TYPES = "[Content_Types].xml";
    private static final int LEVEL = 4;
    private static final int BUFFER = 1 << 16;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipFile zip;
    private final ZipOutputStream target;
    private final Set<String> written = new HashSet<>();
    private final Document types;
    private final PartRelations root;

    private WorkbookCopy(ZipFile zip, OutputStream out) throws IOException {
        this.zip = zip;
        this.target = new ZipOutputStream(new BufferedOutputStream(new Unclosed(out), BUFFER));
        this.target.setLevel(LEVEL);
        this.types = read(TYPES).orElseThrow(() -> new IOException("no " + TYPES));
        this.root = relations("");
    }

    static WorkbookCopy open(Path file, OutputStream out) throws IOException {
        ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        try {
            return new WorkbookCopy(zip, out);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private PartRelations relations(String part) throws IOException {
        return PartRelations.of(part, read(PartRelations.place(part)));
    }

    private Optional<Document> read(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(PartXml.read(in));
        }
    }

    /**
     * Copies all of it.
     *
     * @param marks by the name of the sheet
     * @param result the sheet that lists all problems
     */
    void write(Map<String, SheetMarks> marks, String result) throws IOException {
        String main = root.find("officeDocument").orElseThrow(() -> new IOException("no workbook in the file"));
        Document workbook = read(main).orElseThrow(() -> new IOException("no " + main));
        PartRelations relations = relations(main);
        Optional<String> styleSheet = relations.find("styles").filter(part -> zip.getEntry(part) != null);
        MarkedStyles styles = styles(styleSheet);
        Element sheets = PartXml.find(workbook.getDocumentElement(), "sheets")
                .orElseThrow(() -> new IOException("no sheets in " + main));
        Optional<String> before = Optional.empty();
        for (Element sheet : PartRelations.elements(sheets)) {
            String part = relations.target(PartRelations.idOf(sheet)).orElse("");
            SheetMarks own = marks.get(sheet.getAttribute("name"));
            if (sheet.getAttribute("name").equals(WorkbookAnnotation.SHEET)) {
                before = Optional.of(part);
            } else if (own != null && zip.getEntry(part) != null) {
                mark(part, own, styles);
            }
        }
        list(before, result, relations, sheets);
        if (styleSheet.isPresent()) {
            put(styleSheet.get(), styles.written());
        }
        put(main, PartXml.written(workbook));
        put(PartRelations.place(main), relations.written());
        put(TYPES, PartXml.written(types));
        copyRest();
        target.finish();
        target.flush();
    }

    private MarkedStyles styles(Optional<String> part) throws IOException {
        if (part.isEmpty()) {
            return MarkedStyles.none();
        }
        try (InputStream in = zip.getInputStream(zip.getEntry(part.get()))) {
            return MarkedStyles.read(in);
        }
    }

    private void mark(String part, SheetMarks marks, MarkedStyles styles) throws IOException {
        PartRelations own = relations(part);
        Optional<String> notes = own.find("comments").filter(each -> zip.getEntry(each) != null);
        Optional<String> drawing = own.find("vmlDrawing").filter(each -> zip.getEntry(each) != null);
        CellRemarks.Parts remarks =
                CellRemarks.with(notes.isPresent() ? read(notes.get()) : Optional.empty(), text(drawing), marks);
        String notesPart = notes.orElseGet(() -> free("xl/comments_lubanchi", ".xml"));
        String drawingPart = drawing.orElseGet(() -> free("xl/drawings/vmlDrawing_lubanchi", ".vml"));
        if (notes.isEmpty()) {
            own.add("comments", notesPart);
            override(notesPart, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
        }
        String relation = drawing.isEmpty() ? own.add("vmlDrawing", drawingPart) : "";
        drawingType();
        put(notesPart, PartXml.written(remarks.notes()));
        put(drawingPart, remarks.drawing().getBytes(StandardCharsets.UTF_8));
        put(PartRelations.place(part), own.written());
        begin(part);
        OutputStream buffered = new BufferedOutputStream(target, BUFFER);
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            new MarkedSheet(in, buffered, marks, styles).copy(relation);
        }
        buffered.flush();
        target.closeEntry();
    }

    private Optional<String> text(Optional<String> part) throws IOException {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(zip.getEntry(part.get()))) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void list(Optional<String> before, String result, PartRelations relations, Element sheets)
            throws IOException {
        String part = before.orElseGet(() -> free("xl/worksheets/result_lubanchi", ".xml"));
        if (before.isEmpty()) {
            int number = 0;
            for (Element sheet : PartRelations.elements(sheets)) {
                number = Math.max(number, Integer.parseInt(sheet.getAttribute("sheetId")));
            }
            Element sheet = PartXml.append(sheets, "sheet");
            sheet.setAttribute("name", WorkbookAnnotation.SHEET);
            sheet.setAttribute("sheetId", Integer.toString(number + 1));
            PartXml.relate(sheet, relations.add("worksheet", part));
            override(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
        }
        put(part, result.getBytes(StandardCharsets.UTF_8));
    }

    private String free(String stem, String ending) {
        int number = 1;
        while (zip.getEntry(stem + number + ending) != null || written.contains(stem + number + ending)) {
            number++;
        }
        return stem + number + ending;
    }

    private void override(String part, String type) {
        Element one = PartXml.append(types.getDocumentElement(), "Override");
        one.setAttribute("PartName", "/" + part);
        one.setAttribute("ContentType", type);
    }

    private void drawingType() {
        for (Element each : PartRelations.elements(types.getDocumentElement())) {
            if (each.getAttribute("Extension").equals("vml")) {
                return;
            }
        }
        Element one = types.createElementNS(types.getDocumentElement().getNamespaceURI(), "Default");
        one.setAttribute("Extension", "vml");
        one.setAttribute("ContentType", "application/vnd.openxmlformats-officedocument.vmlDrawing");
        types.getDocumentElement().insertBefore(one, types.getDocumentElement().getFirstChild());
    }

    private void copyRest() throws IOException {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        for (ZipEntry entry : entries) {
            if (!entry.isDirectory() && !written.contains(entry.getName())) {
                begin(entry.getName());
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(target);
                }
                target.closeEntry();
            }
        }
    }

    private void put(String part, byte[] content) throws IOException {
        begin(part);
        target.write(content);
        target.closeEntry();
    }

    private void begin(String part) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(NO_TIME);
        target.putNextEntry(entry);
        written.add(part);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
