package org.lubanchi.engine.report.returned;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.report.WrittenReport;
import org.lubanchi.engine.report.WrittenSection;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.returned.ReturnedSection.NotTaken;
import org.lubanchi.engine.report.returned.ReturnedSection.Piece;
import org.lubanchi.engine.report.returned.ReturnedSection.State;
import org.lubanchi.engine.report.returned.ReturnedSection.Why;

/** Reads a file that was edited outside back into the sections of its report (文件带回). Nothing is saved here. */
public final class ReturnedReport {
    private final Texts texts;
    private final ReturnedFile file;
    private final FileSections found;
    private final Set<String> captions = new HashSet<>();

    /**
     * What people wrote.
     *
     * @param base the texts that stood in the file when it was written, by section
     * @param here the texts that stand here now
     * @param cases the words of the cases a section takes in, which follow its text
     */
    public record Texts(Map<String, Narrative> base, Map<String, Narrative> here, Map<String, List<String>> cases) {}

    private ReturnedReport(WrittenReport written, Texts texts, ReturnedFile file) {
        this.texts = texts;
        this.file = file;
        this.found = new FileSections(written, file.document().blocks());
        for (WrittenSection section : written.sections()) {
            section.blocks().forEach(this::caption);
        }
    }

    private void caption(Block block) {
        switch (block) {
            case Block.Table table -> captions.add(plain(table.caption()));
            case Block.ChartBlock chart -> captions.add(plain(chart.caption()));
            case Block.Paragraph _, Block.Heading _, Block.Contents _, Block.PageBreak _ -> {}
        }
    }

    private static String plain(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        inlines.forEach(inline -> text.append(inline.text()));
        return text.toString().strip();
    }

    /** Every section of the outline, in order. */
    public static List<ReturnedSection> read(WrittenReport written, Texts texts, ReturnedFile file) {
        ReturnedReport report = new ReturnedReport(written, texts, file);
        return written.sections().stream().map(report::section).toList();
    }

    private ReturnedSection section(WrittenSection section) {
        String id = section.section().id();
        Narrative base = texts.base().getOrDefault(id, Narrative.EMPTY);
        Narrative here = texts.here().getOrDefault(id, Narrative.EMPTY);
        Optional<FileSections.Part> part = found.find(id);
        if (part.isEmpty()) {
            return new ReturnedSection(
                    id, State.ABSENT, List.of(new Piece.Agreed(here.paragraphs())), List.of(), List.of());
        }
        SectionReturn reading =
                new SectionReturn(section.blocks(), base, texts.cases().getOrDefault(id, List.of()), file.printed());
        List<Narrative.Paragraph> brought = reading.read(part.get().blocks(), captions);
        List<Piece> pieces = ParagraphMerge.of(base.paragraphs(), here.paragraphs(), brought);
        List<NotTaken> notTaken = new ArrayList<>(reading.notTaken());
        if (!part.get().title().replaceAll("[\\s　]+", "").equals(FileSections.title(section.heading()))) {
            notTaken.add(new NotTaken(
                    Why.TITLE, section.section().title(), part.get().title()));
        }
        notTaken.addAll(typedOver(section));
        State state = state(base.paragraphs(), here.paragraphs(), brought, pieces);
        return new ReturnedSection(id, state, pieces, reading.typed(), notTaken);
    }

    /** Figures in what the data wrote that somebody typed over. */
    private List<NotTaken> typedOver(WrittenSection section) {
        Set<String> anchors = new HashSet<>();
        for (Block block : section.blocks()) {
            for (Inline inline : block.inlineRuns()) {
                if (inline instanceof FactRun run) {
                    anchors.add(run.anchor().id());
                }
            }
        }
        return file.figures().stream()
                .filter(figure ->
                        figure.changed() && anchors.contains(figure.anchor().id()))
                .map(figure ->
                        new NotTaken(Why.BOUND, figure.printed(), figure.text().strip()))
                .toList();
    }

    private static State state(
            List<Narrative.Paragraph> base,
            List<Narrative.Paragraph> here,
            List<Narrative.Paragraph> brought,
            List<Piece> pieces) {
        if (pieces.stream().anyMatch(Piece.Disputed.class::isInstance)) {
            return State.CONFLICT;
        }
        List<String> was = ParagraphMerge.masked(base);
        List<String> there = ParagraphMerge.masked(brought);
        List<String> now = ParagraphMerge.masked(here);
        if (there.equals(was) || there.equals(now)) {
            return State.UNCHANGED;
        }
        return now.equals(was) ? State.CHANGED : State.MERGED;
    }
}
