package org.lubanchi.engine.report.returned;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;
import org.lubanchi.engine.report.returned.ReturnedSection.Piece;

/**
 * Joins two texts that come from the same one, paragraph by paragraph (三方合并).
 *
 * <p>Paragraphs that both keep hold the texts together; between them a change of one side is taken, the same change of
 * both once, and different changes are disputed. Figures are the same when they are bound to the same fact.
 */
final class ParagraphMerge {
    private final List<Narrative.Paragraph> base;
    private final List<Narrative.Paragraph> here;
    private final List<Narrative.Paragraph> file;
    private final List<Piece> pieces = new ArrayList<>();

    private ParagraphMerge(
            List<Narrative.Paragraph> base, List<Narrative.Paragraph> here, List<Narrative.Paragraph> file) {
        this.base = base;
        this.here = here;
        this.file = file;
    }

    static List<Piece> of(
            List<Narrative.Paragraph> base, List<Narrative.Paragraph> here, List<Narrative.Paragraph> file) {
        ParagraphMerge merge = new ParagraphMerge(base, here, file);
        merge.run();
        return merge.pieces;
    }

    private void run() {
        int[] inHere = places(base.size(), Alignment.of(masked(base), masked(here)));
        int[] inFile = places(base.size(), Alignment.of(masked(base), masked(file)));
        int fromBase = 0;
        int fromHere = 0;
        int fromFile = 0;
        for (int at = 0; at < base.size(); at++) {
            if (inHere[at] >= 0 && inFile[at] >= 0) {
                between(
                        base.subList(fromBase, at),
                        here.subList(fromHere, inHere[at]),
                        file.subList(fromFile, inFile[at]));
                agree(List.of(here.get(inHere[at])));
                fromBase = at + 1;
                fromHere = inHere[at] + 1;
                fromFile = inFile[at] + 1;
            }
        }
        between(
                base.subList(fromBase, base.size()),
                here.subList(fromHere, here.size()),
                file.subList(fromFile, file.size()));
    }

    private static int[] places(int size, List<Alignment.Pair> pairs) {
        int[] places = new int[size];
        java.util.Arrays.fill(places, -1);
        pairs.forEach(pair -> places[pair.left()] = pair.right());
        return places;
    }

    private void between(
            List<Narrative.Paragraph> old, List<Narrative.Paragraph> ours, List<Narrative.Paragraph> theirs) {
        List<String> was = masked(old);
        List<String> mine = masked(ours);
        List<String> yours = masked(theirs);
        if (yours.equals(was) || yours.equals(mine)) {
            agree(ours);
        } else if (mine.equals(was)) {
            agree(theirs);
        } else {
            pieces.add(new Piece.Disputed(ours, theirs));
        }
    }

    private void agree(List<Narrative.Paragraph> paragraphs) {
        if (paragraphs.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Agreed last) {
            List<Narrative.Paragraph> all = new ArrayList<>(last.paragraphs());
            all.addAll(paragraphs);
            pieces.set(pieces.size() - 1, new Piece.Agreed(all));
        } else {
            pieces.add(new Piece.Agreed(paragraphs));
        }
    }

    static List<String> masked(List<Narrative.Paragraph> paragraphs) {
        return paragraphs.stream().map(ParagraphMerge::masked).toList();
    }

    /** The words of a paragraph with the fact in place of each figure. */
    static String masked(Narrative.Paragraph paragraph) {
        return paragraph.pieces().stream()
                .map(piece -> switch (piece) {
                    case Words words -> words.text();
                    case Chip chip -> mask(chip.key().toString());
                })
                .collect(Collectors.joining())
                .strip();
    }

    /** What stands for a bound figure; no text holds these characters, they are taken out as rubbish. */
    static String mask(String key) {
        return "\uE000" + key + "\uE001";
    }
}
