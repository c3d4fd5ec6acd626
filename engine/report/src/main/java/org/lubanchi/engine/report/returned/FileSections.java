package org.lubanchi.engine.report.returned;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.report.WrittenReport;
import org.lubanchi.engine.report.WrittenSection;

/**
 * Finds the sections of an outline in a file by their titles, in order. A title that was changed is still found where
 * nothing else can stand in its place; a heading that is of no section becomes text of the section before.
 */
final class FileSections {
    private final SequencedMap<String, Part> parts = new LinkedHashMap<>();

    /**
     * A section as the file has it.
     *
     * @param title the title in the file
     * @param blocks what stands below it
     */
    record Part(String title, List<Block> blocks) {}

    FileSections(WrittenReport written, List<Block> blocks) {
        List<Part> found = split(blocks);
        List<String> wanted = written.sections().stream()
                .map(section -> title(section.heading()))
                .toList();
        List<String> there = found.stream().map(part -> bare(part.title())).toList();
        List<Alignment.Pair> pairs = new ArrayList<>(Alignment.of(wanted, there));
        pairs.add(new Alignment.Pair(wanted.size(), there.size()));
        int left = 0;
        int right = 0;
        for (Alignment.Pair pair : pairs) {
            boolean renamed = pair.left() - left == pair.right() - right;
            for (int at = right; at < pair.right(); at++) {
                if (renamed) {
                    put(written.sections().get(left + at - right), found.get(at));
                } else {
                    append(found.get(at));
                }
            }
            if (pair.left() < wanted.size()) {
                put(written.sections().get(pair.left()), found.get(pair.right()));
            }
            left = pair.left() + 1;
            right = pair.right() + 1;
        }
    }

    Optional<Part> find(String section) {
        return Optional.ofNullable(parts.get(section));
    }

    private void put(WrittenSection section, Part part) {
        parts.put(section.section().id(), new Part(part.title(), new ArrayList<>(part.blocks())));
    }

    /** A heading that is of no section: its words and all below it go on in the section before. */
    private void append(Part part) {
        if (parts.isEmpty()) {
            return;
        }
        List<Block> before = parts.lastEntry().getValue().blocks();
        before.add(new Block.Paragraph(
                "heading", ParagraphStyle.BODY, List.of(new TextRun(part.title())), Optional.empty()));
        before.addAll(part.blocks());
    }

    private static List<Part> split(List<Block> blocks) {
        List<Part> parts = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                parts.add(new Part(heading.plainText().strip(), new ArrayList<>()));
            } else if (!parts.isEmpty()) {
                parts.getLast().blocks().add(block);
            }
        }
        return parts;
    }

    static String title(Block.Heading heading) {
        return bare(heading.plainText());
    }

    private static String bare(String title) {
        return title.replaceAll("[\\s　]+", "");
    }
}
