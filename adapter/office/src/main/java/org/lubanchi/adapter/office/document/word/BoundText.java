package org.lubanchi.adapter.office.document.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.adapter.office.document.BoundReport;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.SourceSpan;
import org.lubanchi.engine.document.TextRun;

/** Puts the bound figures of a file back into its paragraphs, by the places of their characters. */
final class BoundText {
    private final AnchorTrail trail;

    BoundText(AnchorTrail trail) {
        this.trail = trail;
    }

    BoundReport of(Document document) {
        return new BoundReport(
                new Document(
                        document.meta(),
                        document.blocks().stream().map(this::bound).toList()),
                trail.figures().stream()
                        .map(figure -> new BoundReport.Figure(
                                figure.anchor(), trail.printed(figure.anchor()).orElse(figure.text()), figure.text()))
                        .toList());
    }

    private Block bound(Block block) {
        return block instanceof Block.Paragraph paragraph
                ? paragraph
                        .source()
                        .map(source -> (Block) new Block.Paragraph(
                                paragraph.id(),
                                paragraph.style(),
                                inlines(paragraph.plainText(), source),
                                paragraph.source()))
                        .orElse(block)
                : block;
    }

    /** A piece of the source is bound or not as a whole; neighbours bound to the same figure are one. */
    private List<Inline> inlines(String text, SourceSpan source) {
        List<Inline> inlines = new ArrayList<>();
        List<SourceSpan.Piece> pieces = source.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            int end = i + 1 < pieces.size() ? pieces.get(i + 1).start() : text.length();
            String part = text.substring(pieces.get(i).start(), end);
            if (!part.isEmpty()) {
                add(inlines, part, trail.at(pieces.get(i).place()));
            }
        }
        return inlines;
    }

    private static void add(List<Inline> inlines, String part, Optional<FactAnchor> anchor) {
        Inline last = inlines.isEmpty() ? new TextRun("") : inlines.getLast();
        if (anchor.isPresent()) {
            boolean same = last instanceof FactRun run && run.anchor().equals(anchor.get());
            Inline figure = new FactRun((same ? last.text() : "") + part, anchor.get());
            replace(inlines, same, figure);
        } else {
            boolean same = last instanceof TextRun && !inlines.isEmpty();
            replace(inlines, same, new TextRun((same ? last.text() : "") + part));
        }
    }

    private static void replace(List<Inline> inlines, boolean last, Inline by) {
        if (last) {
            inlines.removeLast();
        }
        inlines.add(by);
    }
}
