package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.adapter.office.workbook.SheetMarks.Mark;
import org.lubanchi.engine.sheet.CellAddress;

/**
 * Copies a sheet as it stands and colours the cells that have a mark (批注工作表).
 *
 * <p>Rows without a mark are copied as bytes and never looked into. What a program wrote is ASCII but for texts, so bytes are
 * taken for characters one by one and written back the same.
 */
final class MarkedSheet {
    private static final Pattern NUMBER = Pattern.compile("\\sr=[\"']([0-9]{1,7})[\"']");
    private static final Pattern REFERENCE = Pattern.compile("\\sr=[\"']([A-Z]{1,3}[0-9]{1,7})[\"']");
    private static final Pattern STYLE = Pattern.compile("\\ss=[\"']([0-9]{1,6})[\"']");

    private final TagScan scan;
    private final OutputStream out;
    private final SheetMarks marks;
    private final MarkedStyles styles;
    private String prefix = "";
    private Pattern cells = cells("");

    MarkedSheet(InputStream in, OutputStream out, SheetMarks marks, MarkedStyles styles) {
        this.scan = new TagScan(in);
        this.out = out;
        this.marks = marks;
        this.styles = styles;
    }

    private static Pattern cells(String prefix) {
        return Pattern.compile("<" + Pattern.quote(prefix) + "c(?=[\\s/>])[^>]*>");
    }

    /**
     * Copies it.
     *
     * @param drawing the relation under which the notes' drawing is found, or empty when the sheet names one already
     */
    void copy(String drawing) throws IOException {
        String tag = next();
        while (!tag.isEmpty() && !TagScan.name(tag).equals("sheetData")) {
            put(tag);
            tag = next();
        }
        if (tag.isEmpty()) {
            return;
        }
        int colon = tag.indexOf(':');
        prefix = colon > 0 && colon < tag.indexOf("sheetData") ? tag.substring(1, colon + 1) : "";
        cells = cells(prefix);
        if (tag.endsWith("/>")) {
            put(opened(tag));
            rowsBetween(0, Integer.MAX_VALUE);
            put("</" + prefix + "sheetData>");
        } else {
            put(tag);
            rows();
        }
        String rest = scan.rest();
        put(drawing.isEmpty() ? rest : SheetTail.withDrawing(rest, prefix, drawing));
    }

    /** The rows and what closes them. */
    private void rows() throws IOException {
        int before = 0;
        String tag = next();
        while (!tag.isEmpty() && !tag.startsWith("</")) {
            if (TagScan.name(tag).equals("row")) {
                Matcher stated = NUMBER.matcher(tag);
                int row = stated.find() ? Integer.parseInt(stated.group(1)) : before + 1;
                rowsBetween(before, row);
                row(row, tag);
                before = row;
            } else {
                put(tag);
            }
            tag = next();
        }
        rowsBetween(before, Integer.MAX_VALUE);
        put(tag);
    }

    private void row(int row, String tag) throws IOException {
        SortedMap<Integer, Mark> marked = marks.row(row);
        boolean empty = tag.endsWith("/>");
        String end = "</" + prefix + "row>";
        if (!marked.isEmpty()) {
            put(empty ? opened(tag) : tag);
            cells(row, empty ? end : scan.through(end), marked);
        } else {
            put(tag);
            if (!empty) {
                scan.copyThrough(end, out);
            }
        }
    }

    private String next() throws IOException {
        scan.copyText(out);
        return scan.tag();
    }

    private static String opened(String tag) {
        return tag.substring(0, tag.length() - 2).stripTrailing() + ">";
    }

    /** Rows that the file does not have and that are marked, for example where a required one is missing. */
    private void rowsBetween(int after, int before) throws IOException {
        if (before - after <= 1) {
            return;
        }
        for (Map.Entry<Integer, SortedMap<Integer, Mark>> row :
                marks.between(after, before).entrySet()) {
            put("<" + prefix + "row r=\"" + row.getKey() + "\">");
            cells(row.getKey(), "</" + prefix + "row>", row.getValue());
        }
    }

    private void cells(int row, String content, SortedMap<Integer, Mark> marked) throws IOException {
        StringBuilder made = new StringBuilder(content.length() + 64 * marked.size());
        Matcher cell = cells.matcher(content);
        int at = 0;
        int column = 0;
        while (cell.find()) {
            Matcher stated = REFERENCE.matcher(cell.group());
            int next = stated.find() ? CellReference.column(stated.group(1), row) : column + 1;
            made.append(content, at, cell.start());
            missing(made, row, marked, column, next);
            Mark mark = marked.get(next);
            made.append(mark == null ? cell.group() : coloured(cell.group(), mark));
            at = cell.end();
            column = Math.max(column, next);
        }
        made.append(content, at, Math.max(at, content.lastIndexOf("</" + prefix + "row>")));
        missing(made, row, marked, column, Integer.MAX_VALUE);
        put(made.append("</").append(prefix).append("row>").toString());
    }

    /** Cells that the file does not have and that are marked. */
    private void missing(StringBuilder made, int row, SortedMap<Integer, Mark> marked, int after, int before) {
        if (before - after <= 1) {
            return;
        }
        marked.subMap(after + 1, before)
                .forEach((column, mark) -> made.append('<')
                        .append(prefix)
                        .append("c r=\"")
                        .append(CellAddress.of(row, column))
                        .append("\" s=\"")
                        .append(styles.coloured(0, mark.severity()))
                        .append("\"/>"));
    }

    private String coloured(String tag, Mark mark) {
        Matcher style = STYLE.matcher(tag);
        boolean styled = style.find();
        int before = styled ? Integer.parseInt(style.group(1)) : 0;
        String after = " s=\"" + styles.coloured(before, mark.severity()) + "\"";
        int name = 1 + prefix.length() + 1;
        return styled
                ? tag.substring(0, style.start()) + after + tag.substring(style.end())
                : tag.substring(0, name) + after + tag.substring(name);
    }

    private void put(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
