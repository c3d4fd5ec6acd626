package org.lubanchi.engine.report.returned;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.NarrativePiece;
import org.lubanchi.engine.report.narrative.NarrativePiece.Chip;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;
import org.lubanchi.engine.report.narrative.PlainWriting;
import org.lubanchi.engine.report.narrative.TextDifference;
import org.lubanchi.engine.report.returned.ReturnedSection.NotTaken;
import org.lubanchi.engine.report.returned.ReturnedSection.Typed;
import org.lubanchi.engine.report.returned.ReturnedSection.Why;

/**
 * Tells people's text of one section in a file from what the data wrote there (章节还原).
 *
 * <p>The paragraphs of the file are laid beside those that were written into it; what is the same, or still alike, is
 * what it was. All else is people's text, wherever it stands.
 */
final class SectionReturn {
    /** Two paragraphs are still the same one when so much of the longer is kept, in hundredths. */
    private static final int ALIKE = 50;

    private final List<Known> known = new ArrayList<>();
    private final Map<String, String> printed;
    private final List<Chip> chips;
    private final List<Typed> typed = new ArrayList<>();
    private final List<NotTaken> notTaken = new ArrayList<>();

    /** A paragraph that was written into the file, and what it is. */
    private record Known(String masked, String text, boolean people, Why why) {}

    SectionReturn(List<Block> generated, Narrative base, List<String> cases, Map<String, String> printed) {
        for (Block block : generated) {
            if (block instanceof Block.Paragraph paragraph) {
                known.add(new Known(masked(paragraph.inlines()), paragraph.plainText(), false, Why.GENERATED));
            }
        }
        for (Narrative.Paragraph paragraph : base.paragraphs()) {
            known.add(new Known(ParagraphMerge.masked(paragraph), Narrative.text(paragraph), true, Why.GENERATED));
        }
        cases.forEach(words -> known.add(new Known(words.strip(), words, false, Why.CASE)));
        this.printed = printed;
        this.chips = new ArrayList<>(base.listChips());
    }

    List<Typed> typed() {
        return typed;
    }

    List<NotTaken> notTaken() {
        return notTaken;
    }

    /** People's paragraphs of the file, in its order. */
    List<Narrative.Paragraph> read(List<Block> blocks, Set<String> captions) {
        List<Block.Paragraph> there = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> there.add(paragraph);
                case Block.Table table -> table(table, captions);
                case Block.Heading _, Block.ChartBlock _, Block.Contents _, Block.PageBreak _ -> {}
            }
        }
        there.removeIf(paragraph -> captions.contains(paragraph.plainText().strip()));
        Map<Integer, Known> same = recognised(there);
        List<Narrative.Paragraph> people = new ArrayList<>();
        for (int at = 0; at < there.size(); at++) {
            Known was = same.get(at);
            if (was == null || was.people()) {
                people.add(paragraph(there.get(at)));
            } else if (!masked(there.get(at).inlines()).equals(was.masked())) {
                notTaken.add(new NotTaken(was.why(), was.text(), there.get(at).plainText()));
            }
        }
        return PlainWriting.of(new Narrative(people)).paragraphs();
    }

    private void table(Block.Table table, Set<String> captions) {
        StringBuilder caption = new StringBuilder();
        table.caption().forEach(inline -> caption.append(inline.text()));
        if (!captions.contains(caption.toString().strip())) {
            notTaken.add(new NotTaken(Why.TABLE, "", table.plainText()));
        }
    }

    /** Which paragraph of the file is which that was written into it. */
    private Map<Integer, Known> recognised(List<Block.Paragraph> there) {
        List<String> file =
                there.stream().map(paragraph -> masked(paragraph.inlines())).toList();
        Map<Integer, Known> same = new HashMap<>();
        List<Alignment.Pair> pairs =
                new ArrayList<>(Alignment.of(known.stream().map(Known::masked).toList(), file));
        pairs.forEach(pair -> same.put(pair.right(), known.get(pair.left())));
        pairs.add(new Alignment.Pair(known.size(), file.size()));
        int left = 0;
        int right = 0;
        for (Alignment.Pair pair : pairs) {
            alike(left, pair.left(), file, right, pair.right(), same);
            left = pair.left() + 1;
            right = pair.right() + 1;
        }
        return same;
    }

    /** Between two that are the same, the most alike go together, in order. */
    private void alike(int left, int leftEnd, List<String> file, int right, int rightEnd, Map<Integer, Known> same) {
        int from = left;
        for (int at = right; at < rightEnd && from < leftEnd; at++) {
            String text = file.get(at);
            int best = java.util.stream.IntStream.range(from, leftEnd)
                    .boxed()
                    .max(Comparator.comparingInt(
                            each -> likeness(known.get(each).masked(), text)))
                    .orElse(from);
            if (likeness(known.get(best).masked(), text) >= ALIKE) {
                same.put(at, known.get(best));
                from = best + 1;
            }
        }
    }

    private static int likeness(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (longer == 0) {
            return 100;
        }
        int kept = TextDifference.between(one, other).stream()
                .filter(run -> run.change() == TextDifference.Change.KEPT)
                .mapToInt(run -> run.text().length())
                .sum();
        return 100 * kept / longer;
    }

    static String masked(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        for (Inline inline : inlines) {
            text.append(
                    switch (inline) {
                        case TextRun words -> words.text();
                        case FactRun fact ->
                            ParagraphMerge.mask(fact.anchor().key().toString());
                    });
        }
        return text.toString().strip();
    }

    private Narrative.Paragraph paragraph(Block.Paragraph read) {
        List<NarrativePiece> pieces = new ArrayList<>();
        for (Inline inline : read.inlines()) {
            switch (inline) {
                case TextRun words -> pieces.add(new Words(words.text()));
                case FactRun fact -> pieces.add(chip(fact));
            }
        }
        return new Narrative.Paragraph(pieces);
    }

    /** The figure as its author had it, frozen or not; one that was copied from elsewhere is bound as it was printed. */
    private Chip chip(FactRun fact) {
        String was = printed.getOrDefault(fact.anchor().id(), fact.text());
        if (!fact.text().strip().equals(was.strip())) {
            typed.add(new Typed(fact.anchor().key(), was, fact.text().strip()));
        }
        for (int i = 0; i < chips.size(); i++) {
            Chip chip = chips.get(i);
            if (chip.key().equals(fact.anchor().key())
                    && chip.form().decimals() == fact.anchor().form().decimals()
                    && chip.form().scale() == fact.anchor().form().scale()) {
                return chips.remove(i);
            }
        }
        return new Chip(fact.anchor().key(), fact.anchor().form(), was, java.util.Optional.empty());
    }
}
