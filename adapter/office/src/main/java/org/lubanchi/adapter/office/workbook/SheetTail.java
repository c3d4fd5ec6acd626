package org.lubanchi.adapter.office.workbook;

import java.util.Set;

/** What stands after the rows of a sheet (工作表尾部), in an order programs insist on. */
final class SheetTail {
    /** Elements of the sheet that must follow the drawing of notes. */
    private static final Set<String> AFTER_DRAWING = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private SheetTail() {}

    /** The same with the drawing of notes named where it belongs. */
    static String withDrawing(String rest, String prefix, String relation) {
        String drawing =
                "<" + prefix + "legacyDrawing xmlns:lbr=\"" + PartXml.OFFICE + "\" lbr:id=\"" + relation + "\"/>";
        int at = place(rest);
        return rest.substring(0, at) + drawing + rest.substring(at);
    }

    /** Before the first child of the sheet that must follow, or before the sheet's end. */
    private static int place(String rest) {
        int depth = 0;
        int at = rest.indexOf('<');
        while (at >= 0) {
            String tag = rest.substring(at, end(rest, at));
            boolean follows = depth == 0 && AFTER_DRAWING.contains(TagScan.name(tag));
            if (follows || (depth == 0 && tag.startsWith("</"))) {
                return at;
            }
            if (tag.startsWith("</")) {
                depth--;
            } else if (!tag.startsWith("<!") && !tag.startsWith("<?") && !tag.endsWith("/>")) {
                depth++;
            }
            at = rest.indexOf('<', at + tag.length());
        }
        return rest.length();
    }

    /** Behind the tag, whose attributes may hold a {@code >}. */
    private static int end(String text, int from) {
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char next = text.charAt(at);
            if (quote != 0) {
                quote = next == quote ? 0 : quote;
            } else if (next == '"' || next == '\'') {
                quote = next;
            } else if (next == '>') {
                return at + 1;
            }
        }
        return text.length();
    }
}
