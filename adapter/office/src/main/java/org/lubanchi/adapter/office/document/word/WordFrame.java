package org.lubanchi.adapter.office.document.word;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.lubanchi.adapter.office.document.reading.ChineseDate;
import org.lubanchi.engine.document.DocumentMeta;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/** What stands around the text: cover, header with the notice, footer with page numbers, sections (封面与版式). */
final class WordFrame {
    private static final int SIDE = 1588;
    private static final int TOP = 1440;
    private final XWPFDocument docx;
    private final DocumentMeta meta;
    private final String headerId;

    WordFrame(XWPFDocument docx, DocumentMeta meta) {
        this.docx = docx;
        this.meta = meta;
        this.headerId = header();
    }

    private String header() {
        XWPFHeader header = docx.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph line = header.getParagraphs().isEmpty()
                ? header.createParagraph()
                : header.getParagraphs().getFirst();
        line.setStyle("Header");
        WordText.run(line.getCTP().addNewR(), meta.title(), "");
        if (!meta.notice().isEmpty()) {
            XWPFParagraph below = header.createParagraph();
            below.setStyle("Header");
            WordText.run(below.getCTP().addNewR(), meta.notice(), "Notice");
        }
        return docx.getRelationId(header);
    }

    void cover() {
        line("Title", meta.title());
        line("Subtitle", meta.subtitle());
        line("CoverNotice", meta.notice());
        line("CoverPublisher", meta.publisher());
        if (meta.date().isPresent()) {
            line("CoverDate", ChineseDate.print(meta.date().get()));
        }
    }

    private void line(String style, String text) {
        if (!text.isEmpty()) {
            XWPFParagraph paragraph = docx.createParagraph();
            paragraph.setStyle(style);
            WordText.run(paragraph.getCTP().addNewR(), text, "");
        }
    }

    /** Ends the section of cover and contents: the header stands there too, page numbers do not. */
    void endFrontMatter() {
        CTSectPr section = docx.createParagraph().getCTP().addNewPPr().addNewSectPr();
        var reference = section.addNewHeaderReference();
        reference.setType(STHdrFtr.DEFAULT);
        reference.setId(headerId);
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        page(section);
    }

    /** Ends the text: page numbers count from the first chapter. */
    void endBody() {
        CTSectPr section = docx.getDocument().getBody().getSectPr();
        XWPFFooter footer = docx.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = footer.getParagraphs().isEmpty()
                ? footer.createParagraph()
                : footer.getParagraphs().getFirst();
        line.setStyle("Footer");
        WordText.run(line.getCTP().addNewR(), "— ", "");
        WordText.field(line.getCTP(), "PAGE", "1");
        WordText.run(line.getCTP().addNewR(), " —", "");
        page(section);
        section.addNewPgNumType().setStart(BigInteger.ONE);
    }

    private static void page(CTSectPr section) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(TOP));
        margins.setLeft(BigInteger.valueOf(SIDE));
        margins.setRight(BigInteger.valueOf(SIDE));
        margins.setHeader(BigInteger.valueOf(794));
        margins.setFooter(BigInteger.valueOf(794));
        margins.setGutter(BigInteger.ZERO);
    }
}
