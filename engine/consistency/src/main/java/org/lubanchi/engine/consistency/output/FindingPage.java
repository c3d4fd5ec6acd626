package org.lubanchi.engine.consistency.output;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.finding.Cause;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.finding.Judgement;
import org.lubanchi.engine.consistency.output.PageMarks.Mark;
import org.lubanchi.engine.consistency.passage.GridBuilder;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.ContentsEntry;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;

/**
 * The report with its findings beside the text (对照页), one HTML file without scripts: on the left the headings with the
 * number of findings under each, in the middle the text with its marks, on the right each finding beside the words it is of.
 */
public final class FindingPage {
    private final Document document;
    private final CheckReport report;
    private final PageMarks marks;
    private final StringBuilder html = new StringBuilder();

    private FindingPage(Document document, CheckReport report) {
        this.document = document;
        this.report = report;
        this.marks = new PageMarks(report);
    }

    /** The page as text. */
    public static String write(Document document, CheckReport report) {
        return new FindingPage(document, report).page();
    }

    private String page() {
        String title = escaped(document.meta().title());
        long errors = report.errors().size();
        html.append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"UTF-8\"/><title>")
                .append(title)
                .append(" 核查结果</title><style>")
                .append(FindingPageStyle.CSS)
                .append("</style></head><body>\n<header><h1>")
                .append(title)
                .append("</h1><p><b class=\"ok\">")
                .append(report.held())
                .append("</b> 处关系成立 <b class=\"bad\">")
                .append(errors)
                .append("</b> 处不成立 <b class=\"ask\">")
                .append(report.findings().size() - errors)
                .append("</b> 处提示</p>");
        report.unapplied()
                .forEach(each -> html.append("<p class=\"unapplied\"><b>未核查</b> ")
                        .append(escaped(each.told().zh()))
                        .append("</p>"));
        html.append("</header>\n<div class=\"page\">\n");
        contents();
        html.append("<main>\n");
        document.blocks().forEach(this::row);
        return html.append("</main>\n</div></body></html>\n").toString();
    }

    private void contents() {
        html.append("<nav aria-label=\"目录\"><ul>\n");
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading) {
                int findings = 0;
                for (int j = i; j < blocks.size() && (j == i || !(blocks.get(j) instanceof Block.Heading)); j++) {
                    findings += marks.beside(blocks.get(j).id()).size();
                }
                html.append("<li class=\"l")
                        .append(Math.min(heading.level(), 3))
                        .append("\"><a href=\"#")
                        .append(escaped(heading.id()))
                        .append("\">")
                        .append(escaped(heading.number() + " " + heading.plainText()))
                        .append("</a>")
                        .append(findings == 0 ? "" : "<span class=\"count\">" + findings + "</span>")
                        .append("</li>\n");
            }
        }
        html.append("</ul></nav>\n");
    }

    private void row(Block block) {
        html.append("<div class=\"row\" id=\"").append(escaped(block.id())).append("\"><div class=\"text\">");
        switch (block) {
            case Block.Heading heading ->
                html.append("<h2>")
                        .append(escaped(heading.number()))
                        .append(heading.number().isEmpty() ? "" : " ")
                        .append(marked(heading.id(), 0, heading.plainText()))
                        .append("</h2>");
            case Block.Paragraph paragraph ->
                html.append(paragraph.style() == ParagraphStyle.CAPTION ? "<p class=\"caption\">" : "<p>")
                        .append(marked(paragraph.id(), 0, paragraph.plainText()))
                        .append("</p>");
            case Block.Table table -> table(table);
            case Block.ChartBlock chart -> caption(chart.id(), chart.caption());
            case Block.Contents list -> entries(list);
            case Block.PageBreak _ -> {}
        }
        html.append("</div><aside>");
        marks.beside(block.id()).forEach(this::card);
        html.append("</aside></div>\n");
    }

    private void caption(String id, List<Inline> caption) {
        if (!caption.isEmpty()) {
            String text = caption.stream().map(Inline::text).collect(Collectors.joining());
            html.append("<p class=\"caption\">").append(marked(id, 0, text)).append("</p>");
        }
    }

    private void entries(Block.Contents list) {
        html.append("<ul class=\"contents\">");
        int number = 0;
        for (ContentsEntry entry : list.entries()) {
            html.append("<li>")
                    .append(marked(list.id(), ++number, entry.text()))
                    .append(" <span>")
                    .append(escaped(entry.page()))
                    .append("</span></li>");
        }
        html.append("</ul>");
    }

    private void table(Block.Table table) {
        caption(table.id(), table.caption());
        IdentityHashMap<TableCell, Integer> numbers = GridBuilder.cellNumbers(table);
        html.append("<table><thead>");
        table.headRows().forEach(row -> cells(table.id(), row, numbers, "th"));
        html.append("</thead><tbody>");
        table.rows().forEach(row -> cells(table.id(), row, numbers, "td"));
        html.append("</tbody></table>");
    }

    private void cells(String id, TableRow row, IdentityHashMap<TableCell, Integer> numbers, String tag) {
        html.append("<tr>");
        for (TableCell cell : row.cells()) {
            html.append('<').append(tag);
            if (cell.columnSpan() > 1) {
                html.append(" colspan=\"").append(cell.columnSpan()).append('"');
            }
            if (cell.rowSpan() > 1) {
                html.append(" rowspan=\"").append(cell.rowSpan()).append('"');
            }
            html.append(cell.numeric() ? " class=\"number\">" : ">")
                    .append(marked(id, numbers.getOrDefault(cell, -1), cell.text()))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        html.append("</tr>");
    }

    private String marked(String block, int cell, String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Mark mark : marks.in(block, cell)) {
            int from = Math.min(text.length(), Math.max(at, mark.from()));
            int to = Math.min(text.length(), Math.max(from, mark.to()));
            out.append(escaped(text.substring(at, from)));
            String words = escaped(text.substring(from, to));
            out.append(
                    mark.finding() == 0
                            ? "<span class=\"agreed\">" + words + "</span>"
                            : "<a class=\"" + mark.style() + "\" href=\"#f" + mark.finding() + "\">" + words + "</a>");
            at = to;
        }
        return out.append(escaped(text.substring(at))).toString();
    }

    private void card(int number) {
        Finding finding = report.findings().get(number - 1);
        Judgement main = finding.main();
        html.append("<section class=\"card ")
                .append(finding.isError() ? "error" : "note")
                .append("\" id=\"f")
                .append(number)
                .append("\"><h3>")
                .append(finding.isError() ? "不成立" : "提示")
                .append(" ")
                .append(number)
                .append("</h3><p>")
                .append(escaped(main.said()))
                .append("</p><p class=\"formula\">")
                .append(escaped(main.formula()))
                .append("</p><ul>");
        main.ends().forEach(end -> html.append("<li>").append(end(end)).append("</li>"));
        html.append("</ul>");
        finding.consequences()
                .forEach(each -> html.append("<p class=\"also\">连带：")
                        .append(escaped(each.said()))
                        .append("</p>"));
        if (!finding.causes().isEmpty()) {
            html.append("<p><b>可能原因</b> ")
                    .append(escaped(finding.causes().stream().map(Cause::zh).collect(Collectors.joining("；"))))
                    .append("</p>");
        }
        html.append("<p><b>怎样改</b> ").append(escaped(main.remedy())).append("</p></section>");
    }

    private static String end(Evidence end) {
        return "<a href=\"#" + escaped(end.spot().blockId()) + "\">" + escaped(end.role()) + " "
                + escaped(end.number()) + "</a> <span>"
                + escaped(end.spot().placeText()) + "：“" + escaped(end.spot().quotation()) + "”</span>";
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c < 0x20 && c != '\t' && c != '\n' ? 0xFFFD : c);
            }
        });
        return out.toString();
    }
}
