package org.lubanchi.engine.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.report.FactSource;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;

/** Turns what people wrote into blocks of a document, every figure bound and printed from the facts. */
public final class NarrativeWriter {
    private final Catalogue catalogue;
    private final FactSource facts;
    private int paragraphs;

    /** A writer of one document: its paragraphs are numbered through. */
    public NarrativeWriter(Catalogue catalogue, FactSource facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /** The paragraphs of a section. */
    public List<Block> write(Narrative narrative) {
        List<Block> blocks = new ArrayList<>();
        narrative.paragraphs().forEach(paragraph -> blocks.add(paragraph(inlines(paragraph))));
        return blocks;
    }

    /** A paragraph of plain words. */
    public Block words(String text) {
        return paragraph(id -> List.of(new TextRun(text)));
    }

    private java.util.function.Function<String, List<Inline>> inlines(Narrative.Paragraph paragraph) {
        return id -> {
            List<Inline> inlines = new ArrayList<>();
            int chips = 0;
            for (NarrativePiece piece : paragraph.pieces()) {
                switch (piece) {
                    case Words words -> inlines.add(new TextRun(words.text()));
                    case Chip chip -> {
                        chips++;
                        inlines.add(ChipReading.of(chip, catalogue, facts).inline(chip, id + "." + chips, facts));
                    }
                }
            }
            return inlines;
        };
    }

    private Block paragraph(java.util.function.Function<String, List<Inline>> content) {
        paragraphs++;
        String id = "n" + paragraphs;
        return new Block.Paragraph(id, ParagraphStyle.BODY, content.apply(id), Optional.empty());
    }
}
