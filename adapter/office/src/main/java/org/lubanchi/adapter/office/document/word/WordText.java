package org.lubanchi.adapter.office.document.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.lubanchi.adapter.office.document.layout.CleanText;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.TextRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLock;

/**
 * Writes inlines into a Word paragraph.
 *
 * <p>A figure becomes a content control: people may type inside it but not delete it by accident. Its tag is the
 * anchor's id; what the id is bound to stands in the {@link AnchorPart}. A hidden bookmark around it says the same once
 * more, for programs that drop content controls or their tags.
 */
final class WordText {
    private final AnchorPart anchors;
    private int nextMark;

    WordText(AnchorPart anchors) {
        this.anchors = anchors;
    }

    void inlines(CTP paragraph, List<Inline> inlines) {
        for (Inline inline : inlines) {
            switch (inline) {
                case TextRun run -> run(paragraph.addNewR(), run.text(), "");
                case FactRun fact -> figure(paragraph, fact);
            }
        }
    }

    private void figure(CTP paragraph, FactRun fact) {
        int index = anchors.register(fact);
        BigInteger mark = openBookmark(paragraph, AnchorPart.bookmark(index));
        CTSdtRun control = paragraph.addNewSdt();
        CTSdtPr properties = control.addNewSdtPr();
        properties.addNewAlias().setVal(shortened(fact.anchor().key().indicator()));
        properties.addNewTag().setVal(shortened(fact.anchor().id()));
        properties.addNewId().setVal(BigInteger.valueOf(index));
        properties.addNewLock().setVal(STLock.SDT_LOCKED);
        String style = fact.anchor().form().missing() ? "FactMissing" : "Fact";
        run(control.addNewSdtContent().addNewR(), fact.text(), style);
        paragraph.addNewBookmarkEnd().setId(mark);
    }

    /** Word takes at most 64 characters in titles and tags. */
    private static String shortened(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64);
    }

    /** Begins a bookmark; the caller ends it by the id returned. */
    BigInteger openBookmark(CTP paragraph, String name) {
        BigInteger id = BigInteger.valueOf(++nextMark);
        var start = paragraph.addNewBookmarkStart();
        start.setId(id);
        start.setName(name);
        return id;
    }

    /** Text in a run; line feeds become breaks, tabs become tabs. */
    static void run(CTR run, String text, String style) {
        if (!style.isEmpty()) {
            run.addNewRPr().addNewRStyle().setVal(style);
        }
        StringBuilder piece = new StringBuilder();
        String clean = CleanText.of(text);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '\n' || c == '\t') {
                flush(run, piece);
                if (c == '\n') {
                    run.addNewBr();
                } else {
                    run.addNewTab();
                }
            } else if (c != '\r') {
                piece.append(c);
            }
        }
        flush(run, piece);
    }

    private static void flush(CTR run, StringBuilder piece) {
        if (!piece.isEmpty()) {
            CTText text = run.addNewT();
            text.setSpace(SpaceAttribute.Space.PRESERVE);
            text.setStringValue(piece.toString());
            piece.setLength(0);
        }
    }

    /** A field with the result it shows until Word computes it again. */
    static void field(CTP paragraph, String instruction, String result) {
        beginField(paragraph.addNewR(), paragraph.addNewR(), instruction);
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        run(paragraph.addNewR(), result, "");
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    static void beginField(CTR begin, CTR code, String instruction) {
        begin.addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        CTText text = code.addNewInstrText();
        text.setSpace(SpaceAttribute.Space.PRESERVE);
        text.setStringValue(" " + instruction + " ");
    }
}
