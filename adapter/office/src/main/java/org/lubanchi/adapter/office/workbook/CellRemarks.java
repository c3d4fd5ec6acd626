package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The notes of a sheet with remarks added (批注部件): their texts, and the drawing that says where each is shown. */
final class CellRemarks {
    private static final String AUTHOR = "鲁班尺";
    private static final String SHAPE_TYPE = "_x0000_t202";
    private static final String DRAWING_END = "</xml>";
    private static final String DRAWING =
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                    + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap"
                    + " v:ext=\"edit\" data=\"1\"/></o:shapelayout>";
    private static final String TYPE = "<v:shapetype id=\"" + SHAPE_TYPE + "\" coordsize=\"21600,21600\" o:spt=\"202\""
            + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\""
            + " o:connecttype=\"rect\"/></v:shapetype>";

    private CellRemarks() {}

    /** Both parts as they are written. */
    record Parts(Document notes, String drawing) {}

    /**
     * Adds remarks to the notes a sheet has. A cell has one note: a remark takes the place of the one before.
     *
     * @param notes the sheet's notes, where it has some
     * @param drawing their drawing
     */
    static Parts with(Optional<Document> notes, Optional<String> drawing, SheetMarks marks) throws IOException {
        Document all = notes.isPresent() ? notes.get() : PartXml.empty(PartXml.MAIN, "comments");
        Element root = all.getDocumentElement();
        Element authors = PartXml.find(root, "authors").orElseGet(() -> PartXml.append(root, "authors"));
        int author = PartXml.children(authors);
        PartXml.append(authors, "author").setTextContent(AUTHOR);
        Element list = PartXml.find(root, "commentList").orElseGet(() -> PartXml.append(root, "commentList"));
        Map<String, Element> before = byCell(list);
        StringBuilder shapes = new StringBuilder();
        for (Map.Entry<String, SheetMarks.Mark> mark : marks.byAddress().entrySet()) {
            Element note = before.get(mark.getKey());
            if (note == null) {
                note = PartXml.append(list, "comment");
                note.setAttribute("ref", mark.getKey());
                shape(shapes, mark.getKey());
            }
            note.setAttribute("authorId", Integer.toString(author));
            write(note, mark.getValue().shown());
        }
        return new Parts(all, drawn(drawing, shapes));
    }

    private static Map<String, Element> byCell(Element list) {
        Map<String, Element> notes = new HashMap<>();
        NodeList all = list.getElementsByTagNameNS("*", "comment");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element note) {
                notes.put(note.getAttribute("ref"), note);
            }
        }
        return notes;
    }

    private static void write(Element note, String remark) {
        while (note.getFirstChild() != null) {
            note.removeChild(note.getFirstChild());
        }
        Element text = PartXml.append(PartXml.append(PartXml.append(note, "text"), "r"), "t");
        text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        text.setTextContent(remark.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", ""));
    }

    private static String drawn(Optional<String> drawing, StringBuilder shapes) {
        String before = drawing.filter(xml -> xml.contains(DRAWING_END)).orElse(DRAWING + DRAWING_END);
        String type = before.contains("\"" + SHAPE_TYPE + "\"") ? "" : TYPE;
        int end = before.lastIndexOf(DRAWING_END);
        return before.substring(0, end) + type + shapes + before.substring(end);
    }

    private static void shape(StringBuilder shapes, String address) {
        int digits = 0;
        while (!Character.isDigit(address.charAt(digits))) {
            digits++;
        }
        int row = Integer.parseInt(address.substring(digits)) - 1;
        int column = CellReference.column(address, row + 1) - 1;
        shapes.append("<v:shape id=\"lubanchi_")
                .append(address)
                .append("\" type=\"#")
                .append(SHAPE_TYPE);
        shapes.append("\" style=\"position:absolute;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">");
        shapes.append("<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>");
        shapes.append("<v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"/>");
        shapes.append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>");
        shapes.append("%d, 0, %d, 0, %d, 0, %d, 0".formatted(column + 1, row, column + 5, row + 7));
        shapes.append("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>").append(row);
        shapes.append("</x:Row><x:Column>").append(column).append("</x:Column></x:ClientData></v:shape>");
    }
}
