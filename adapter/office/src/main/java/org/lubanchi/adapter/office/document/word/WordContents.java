package org.lubanchi.adapter.office.document.word;

import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.lubanchi.engine.document.Block.Heading;
import org.lubanchi.engine.document.Document;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * The contents list (目录): a field with its entries already in it, so that nothing asks to be updated on opening.
 *
 * <p>It stands in the content control in which Word itself puts contents, so that Word offers to update it.
 */
final class WordContents {
    private static final int LEVELS = 2;
    private final XWPFDocument docx;
    private final List<Heading> headings;
    private final Map<String, Integer> pages;

    WordContents(XWPFDocument docx, Document document, Map<String, Integer> pages) {
        this.docx = docx;
        this.pages = pages;
        this.headings = document.blocks().stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(heading -> heading.level() <= LEVELS)
                .toList();
    }

    /** The bookmark of a heading, which contents and other references point at. */
    static String bookmark(Heading heading) {
        String id = heading.id().replaceAll("[^A-Za-z0-9]", "_");
        return "_Toc_" + (id.length() > 30 ? id.substring(0, 30) : id);
    }

    void write(boolean onNewPage) {
        CTSdtBlock control = docx.getDocument().getBody().addNewSdt();
        var properties = control.addNewSdtPr();
        properties.addNewId().setVal(java.math.BigInteger.valueOf(900_000_001));
        properties.addNewDocPartObj().addNewDocPartGallery().setVal("Table of Contents");
        CTSdtContentBlock content = control.addNewSdtContent();
        CTP title = paragraph(content, "TOCHeading");
        if (onNewPage) {
            title.getPPr().addNewPageBreakBefore();
        }
        WordText.run(title.addNewR(), "目录", "");
        for (int i = 0; i < headings.size(); i++) {
            CTP line = paragraph(content, "TOC" + headings.get(i).level());
            if (i == 0) {
                WordText.beginField(line.addNewR(), line.addNewR(), "TOC \\o \"1-" + LEVELS + "\" \\h \\z \\u");
                line.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
            }
            entry(line, headings.get(i));
            if (i == headings.size() - 1) {
                line.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
            }
        }
    }

    private void entry(CTP line, Heading heading) {
        CTHyperlink link = line.addNewHyperlink();
        link.setAnchor(bookmark(heading));
        link.setHistory(true);
        String number = heading.number().isEmpty() ? "" : heading.number() + "　";
        WordText.run(link.addNewR(), number + WordWriter.plain(heading.inlines()) + "\t", "");
        WordText.beginField(link.addNewR(), link.addNewR(), "PAGEREF " + bookmark(heading) + " \\h");
        link.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        WordText.run(link.addNewR(), String.valueOf(pages.getOrDefault(heading.id(), 1)), "");
        link.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static CTP paragraph(CTSdtContentBlock content, String style) {
        CTP paragraph = content.addNewP();
        paragraph.addNewPPr().addNewPStyle().setVal(style);
        return paragraph;
    }
}
