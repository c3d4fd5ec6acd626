package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.sheet.RawRow;
import org.lubanchi.engine.sheet.RawSheet;

/**
 * An .xlsx file opened for reading (打开的工作簿): sheets and cells, nothing of what they mean.
 *
 * <p>Formulas, links to other files, macros, pictures and notes are never looked at.
 */
final class XlsxWorkbook implements AutoCloseable {
    private static final String ROOT_RELATIONS = "_rels/.rels";

    private final XlsxPackage zip;
    private final IntakeBounds bounds;
    private final IntakeFailures failures;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, String> relations;
    /** Texts and styles that the sheets share: read with the first sheet, since who asks for names only needs none. */
    private Optional<SheetRows.Shared> shared = Optional.empty();

    private boolean from1904;

    /** A sheet by name (工作表) and the part it is in. */
    record Sheet(String name, String part, boolean hidden) {}

    private XlsxWorkbook(XlsxPackage zip, IntakeBounds bounds, IntakeFailures failures) {
        this.zip = zip;
        this.bounds = bounds;
        this.failures = failures;
        String main = mainPart();
        this.relations = relations(relationsOf(main));
        readSheets(main);
    }

    private SheetRows.Shared shared() {
        SheetRows.Shared read = shared.orElseGet(() -> new SheetRows.Shared(texts(), formats(), from1904));
        shared = Optional.of(read);
        return read;
    }

    static XlsxWorkbook open(Path file, IntakeBounds bounds, IntakeFailures failures) throws IOException {
        XlsxPackage zip = XlsxPackage.open(file, bounds, failures);
        boolean opened = false;
        try {
            XlsxWorkbook workbook = new XlsxWorkbook(zip, bounds, failures);
            opened = true;
            return workbook;
        } finally {
            if (!opened) {
                zip.close();
            }
        }
    }

    /** The sheets in the order of their tabs. */
    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** A sheet to be read. */
    RawSheet open(Sheet sheet) {
        return new RawSheet() {
            @Override
            public String name() {
                return sheet.name();
            }

            @Override
            public Stream<RawRow> rows() {
                XmlPart part = zip.part(sheet.part()).orElseThrow(() -> failures.damaged(sheet.part(), "not there"));
                SheetRows rows = new SheetRows(part, sheet.name(), shared(), bounds, failures);
                return StreamSupport.stream(
                                Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED | Spliterator.NONNULL),
                                false)
                        .onClose(part::close);
            }
        };
    }

    private String mainPart() {
        String target = relations(ROOT_RELATIONS).get("officeDocument");
        if (target == null) {
            LocalText archive = FileKind.ZIP.label();
            throw failures.otherKind(
                    zip.has("mimetype") ? new LocalText("OpenDocument 文件", "an OpenDocument file") : archive);
        }
        if (target.startsWith("word/") || target.startsWith("ppt/")) {
            throw failures.otherKind(new LocalText("Word 或演示文稿", "a text document or slides"));
        }
        if (target.endsWith(".bin")) {
            throw failures.otherKind(new LocalText("二进制工作簿 .xlsb", "a binary workbook (.xlsb)"));
        }
        return target;
    }

    private void readSheets(String main) {
        try (XmlPart part = require(main)) {
            while (part.nextStart()) {
                if (part.at("sheet")) {
                    addSheet(part, main);
                } else if (part.at("workbookPr")) {
                    String flag = part.attribute("date1904");
                    from1904 = flag != null && (flag.equals("1") || flag.equals("true"));
                }
            }
        }
    }

    private void addSheet(XmlPart part, String main) {
        if (sheets.size() == bounds.sheets()) {
            throw failures.tooManySheets(bounds.sheets());
        }
        @Nullable String name = part.attribute("name");
        Optional<String> target = part.anyAttribute("id").map(relations::get);
        if (name == null || target.isEmpty()) {
            throw failures.damaged(main, "a sheet without name or part");
        }
        sheets.add(new Sheet(name, target.get(), part.attribute("state") != null));
    }

    private SharedTexts texts() {
        Optional<XmlPart> part = Optional.ofNullable(relations.get("sharedStrings"))
                .flatMap(name -> zip.part(name, bounds.sharedTextBytes()));
        if (part.isEmpty()) {
            return SharedTexts.none();
        }
        try (XmlPart texts = part.get()) {
            return SharedTexts.read(texts);
        }
    }

    private DateFormats formats() {
        Optional<XmlPart> part = Optional.ofNullable(relations.get("styles")).flatMap(zip::part);
        if (part.isEmpty()) {
            return DateFormats.none();
        }
        try (XmlPart styles = part.get()) {
            return DateFormats.read(styles);
        }
    }

    private XmlPart require(String name) {
        return zip.part(name).orElseThrow(() -> failures.damaged(name, "not there"));
    }

    /** Targets of relations by id and by the last word of their type; targets are parts of the archive. */
    private Map<String, String> relations(String name) {
        Map<String, String> targets = new HashMap<>();
        Optional<XmlPart> part = zip.part(name);
        if (part.isEmpty()) {
            return targets;
        }
        String base = name.substring(0, name.indexOf("_rels/"));
        try (XmlPart relations = part.get()) {
            while (relations.nextStart()) {
                String id = relations.attribute("Id");
                String type = relations.attribute("Type");
                String target = relations.attribute("Target");
                boolean inside = !"External".equals(relations.attribute("TargetMode"));
                if (relations.at("Relationship") && id != null && type != null && target != null && inside) {
                    String partName = target.startsWith("/") ? target.substring(1) : base + target;
                    targets.put(id, partName);
                    targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), partName);
                }
            }
        }
        return targets;
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
