package org.lubanchi.adapter.office.document.word;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Block.ChartBlock;
import org.lubanchi.engine.document.Block.Heading;
import org.lubanchi.engine.document.Block.Paragraph;
import org.lubanchi.engine.document.Block.Table;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.TextRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Writes the blocks of one document in order; the front matter comes before the first heading. */
final class WordBody {
    private final XWPFDocument docx;
    private final Document document;
    private final AnchorPart anchors = new AnchorPart();
    private final WordText text = new WordText(anchors);
    private final WordTables tables;
    private final WordCharts charts;
    private final WordFrame frame;
    private boolean breakPending;
    private boolean afterTable;

    WordBody(XWPFDocument docx, Document document) {
        this.docx = docx;
        this.document = document;
        this.tables = new WordTables(docx, text);
        this.charts = new WordCharts(docx);
        this.frame = new WordFrame(docx, document.meta());
    }

    void write() {
        List<Block> blocks = document.blocks();
        int start = firstHeading(blocks);
        Map<String, Integer> pages = PageEstimate.of(blocks.subList(start, blocks.size()));
        frame.cover();
        breakPending = true;
        for (Block block : blocks.subList(0, start)) {
            add(block, pages);
        }
        frame.endFrontMatter();
        breakPending = false;
        for (Block block : blocks.subList(start, blocks.size())) {
            add(block, pages);
        }
        if (afterTable) {
            docx.createParagraph();
        }
        frame.endBody();
        anchors.addTo(docx.getPackage(), docx.getPackagePart());
    }

    private static int firstHeading(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Heading) {
                return i;
            }
        }
        return 0;
    }

    private void add(Block block, Map<String, Integer> pages) {
        switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> text.inlines(paragraph(style(paragraph.style())), paragraph.inlines());
            case Table table -> table(table);
            case ChartBlock chart -> chart(chart);
            case Block.Contents ignored -> {
                WordContents contents = new WordContents(docx, document, pages);
                contents.write(breakPending);
                breakPending = false;
                afterTable = false;
            }
            case Block.PageBreak ignored -> breakPending = true;
        }
    }

    private void heading(Heading heading) {
        CTP paragraph = paragraph("Heading" + Math.min(3, Math.max(1, heading.level())));
        BigInteger mark = text.openBookmark(paragraph, WordContents.bookmark(heading));
        if (!heading.number().isEmpty()) {
            text.inlines(paragraph, List.of(new TextRun(heading.number() + "　")));
        }
        text.inlines(paragraph, heading.inlines());
        paragraph.addNewBookmarkEnd().setId(mark);
    }

    private void table(Table table) {
        if (!table.caption().isEmpty()) {
            text.inlines(paragraph("Caption"), table.caption());
        } else if (afterTable || breakPending) {
            paragraph("TableText");
        }
        tables.add(table);
        afterTable = true;
        note(table.note());
    }

    private void chart(ChartBlock chart) {
        XWPFParagraph paragraph = start("ChartFrame");
        charts.add(paragraph.createRun(), chart.id(), chart.chart());
        if (!chart.caption().isEmpty()) {
            XWPFParagraph caption = start("ChartCaption");
            // the source stays on the page of what it is the source of
            caption.setKeepNext(!chart.note().isEmpty());
            text.inlines(caption.getCTP(), chart.caption());
        }
        note(chart.note());
    }

    private void note(List<Inline> note) {
        if (!note.isEmpty()) {
            text.inlines(paragraph("TableNote"), note);
        }
    }

    private static String style(ParagraphStyle style) {
        return switch (style) {
            case BODY -> "BodyText";
            case NOTE -> "DataNote";
            case LIST_ITEM -> "ListParagraph";
            case QUOTE -> "Quote";
            case CAPTION -> "Caption";
            case FOOTNOTE -> "FootnoteText";
        };
    }

    private CTP paragraph(String style) {
        return start(style).getCTP();
    }

    private XWPFParagraph start(String style) {
        XWPFParagraph paragraph = docx.createParagraph();
        paragraph.setStyle(style);
        if (breakPending) {
            paragraph.setPageBreak(true);
            breakPending = false;
        }
        afterTable = false;
        return paragraph;
    }
}
