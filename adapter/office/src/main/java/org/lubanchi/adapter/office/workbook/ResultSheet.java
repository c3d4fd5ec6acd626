package org.lubanchi.adapter.office.workbook;

import java.util.List;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.sheet.CellAddress;

/** The sheet that lists all problems (校验结果表). Texts are written as texts, so that none of them becomes a formula. */
final class ResultSheet {
    private static final List<String> HEADS = List.of("级别", "工作表", "单元格", "问题", "应为", "依据", "怎么办", "规则");
    private static final int[] WIDTHS = {8, 16, 10, 50, 40, 36, 50, 36};
    private static final int HEAD_ROWS = 2;

    private ResultSheet() {}

    /** The sheet as it stands in the file. */
    static String xml(List<Issue> issues) {
        StringBuilder xml = new StringBuilder(PartXml.HEADER)
                .append("<worksheet xmlns=\"")
                .append(PartXml.MAIN)
                .append("\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"")
                .append(HEAD_ROWS)
                .append("\" topLeftCell=\"A3\" activePane=\"bottomLeft\""
                        + " state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int i = 0; i < WIDTHS.length; i++) {
            xml.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
            xml.append("\" width=\"").append(WIDTHS[i]).append("\" customWidth=\"1\"/>");
        }
        xml.append("</cols><sheetData>");
        row(xml, 1, List.of(issues.isEmpty() ? "没有发现问题" : "共 " + issues.size() + " 处，按原表逐一列出"));
        row(xml, HEAD_ROWS, HEADS);
        for (int i = 0; i < issues.size(); i++) {
            row(xml, HEAD_ROWS + 1 + i, columns(issues.get(i)));
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static List<String> columns(Issue issue) {
        boolean cell = issue.where() instanceof Place.Cell;
        String sheet = issue.where() instanceof Place.Cell at ? at.sheet() : "";
        String address = issue.where() instanceof Place.Cell at ? at.address() : "";
        return List.of(
                issue.severity().label().zh(),
                cell ? sheet : issue.where().text(),
                address,
                issue.found().zh(),
                issue.expected().zh(),
                issue.why().zh(),
                issue.remedy().zh(),
                issue.code());
    }

    private static void row(StringBuilder xml, int number, List<String> texts) {
        xml.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < texts.size(); i++) {
            xml.append("<c r=\"").append(CellAddress.of(number, i + 1));
            xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            xml.append(PartXml.text(texts.get(i))).append("</t></is></c>");
        }
        xml.append("</row>");
    }
}
