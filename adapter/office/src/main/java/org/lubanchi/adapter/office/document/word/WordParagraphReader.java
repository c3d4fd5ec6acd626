package org.lubanchi.adapter.office.document.word;

import java.util.ArrayList;
import java.util.List;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.adapter.office.document.reading.PlacedText;
import org.lubanchi.engine.document.DocumentPlace;

/** Reads the runs of one paragraph: visible text only, revisions as if accepted, each run with its place. */
final class WordParagraphReader {
    private final AnchorTrail trail;
    private final Places places;
    private final List<PlacedText.Piece> pieces = new ArrayList<>();
    private final List<WordParagraph.Drawn> charts = new ArrayList<>();
    private final List<WordParagraph.Boxed> boxes = new ArrayList<>();
    private final List<WordParagraph.Note> notes = new ArrayList<>();
    private boolean breaksPage;
    private int run;
    private int saidInRun;
    private int saidInParagraph;

    /** Where characters of a paragraph stand. */
    interface Places {
        /**
         * The place of the next character.
         *
         * @param run index of its run
         * @param inRun characters of the run before it
         * @param inParagraph characters of the paragraph before it
         */
        DocumentPlace at(int run, int inRun, int inParagraph);
    }

    WordParagraphReader(AnchorTrail trail, Places places) {
        this.trail = trail;
        this.places = places;
    }

    WordParagraph read(XmlElement paragraph) {
        breaksPage = paragraph.on("w:pPr", "w:pageBreakBefore");
        children(paragraph);
        return new WordParagraph(new PlacedText(pieces), charts, boxes, notes, breaksPage);
    }

    private void children(XmlElement parent) {
        for (XmlElement child : parent.elements()) {
            element(child);
        }
    }

    private void element(XmlElement element) {
        switch (element.name()) {
            case "w:r" -> {
                run(element);
                run++;
                saidInRun = 0;
            }
            case "w:sdt" -> control(element);
            case "w:bookmarkStart" ->
                trail.openBookmark(
                        element.attribute("w:id").orElse(""),
                        element.attribute("w:name").orElse(""));
            case "w:bookmarkEnd" ->
                trail.closeBookmark(element.attribute("w:id").orElse(""));
            case "w:pPr", "w:del", "w:moveFrom", "w:rPr", "w:sdtPr", "w:sdtEndPr" -> {}
            case "mc:AlternateContent" -> alternative(element);
            case "w:ruby" -> element.find("w:rubyBase").ifPresent(this::children);
            case "m:t" -> text(element.text());
            default -> children(element);
        }
    }

    private void control(XmlElement control) {
        boolean ours = trail.openControl(control.value("w:sdtPr", "w:tag").orElse(""));
        control.find("w:sdtContent").ifPresent(this::children);
        if (ours) {
            trail.closeControl();
        }
    }

    /** The same content is stated for new and old programs; only one of them counts. */
    private void alternative(XmlElement element) {
        element.find("mc:Choice").or(() -> element.find("mc:Fallback")).ifPresent(this::children);
    }

    private void run(XmlElement run) {
        if (run.on("w:rPr", "w:vanish")) {
            return;
        }
        for (XmlElement child : run.elements()) {
            inRun(child);
        }
    }

    private void inRun(XmlElement child) {
        DocumentPlace here = places.at(run, saidInRun, saidInParagraph);
        switch (child.name()) {
            case "w:t" -> text(child.text());
            case "w:tab", "w:ptab" -> text("\t");
            case "w:cr" -> text("\n");
            case "w:br" -> {
                if (child.attribute("w:type").orElse("").equals("page")) {
                    breaksPage = true;
                } else {
                    text("\n");
                }
            }
            case "w:noBreakHyphen" -> text("-");
            case "w:sym" -> text("□");
            case "w:footnoteReference" -> note("footnotes", child, here);
            case "w:endnoteReference" -> note("endnotes", child, here);
            case "mc:AlternateContent" -> {
                XmlElement chosen = child.find("mc:Choice")
                        .or(() -> child.find("mc:Fallback"))
                        .orElse(child);
                chosen.elements().forEach(this::inRun);
            }
            case "w:drawing", "w:pict", "w:object" -> drawing(child, here);
            case "w:ruby" ->
                child.find("w:rubyBase").ifPresent(base -> base.elements("w:r").forEach(this::run));
            default -> {}
        }
    }

    private void text(String text) {
        if (!text.isEmpty()) {
            DocumentPlace place = places.at(run, saidInRun, saidInParagraph);
            pieces.add(new PlacedText.Piece(text, place));
            saidInRun += text.length();
            saidInParagraph += text.length();
            trail.text(text, place);
        }
    }

    private void note(String part, XmlElement reference, DocumentPlace here) {
        notes.add(new WordParagraph.Note(part, reference.attribute("w:id").orElse(""), here));
    }

    private void drawing(XmlElement drawing, DocumentPlace here) {
        String summary = drawing.everything()
                .filter(each -> each.name().equals("wp:docPr"))
                .flatMap(each -> each.attribute("descr").stream())
                .findFirst()
                .orElse("");
        inDrawing(drawing, summary, here);
    }

    /** Boxes inside a box are found when the outer one is read. */
    private void inDrawing(XmlElement element, String summary, DocumentPlace here) {
        switch (element.name()) {
            case "w:txbxContent" -> boxes.add(new WordParagraph.Boxed(element, here));
            case "c:chart" ->
                element.attribute("r:id").ifPresent(id -> charts.add(new WordParagraph.Drawn(id, summary, here)));
            case "mc:AlternateContent" ->
                element.find("mc:Choice")
                        .or(() -> element.find("mc:Fallback"))
                        .ifPresent(chosen -> inDrawing(chosen, summary, here));
            default -> element.elements().forEach(each -> inDrawing(each, summary, here));
        }
    }
}
