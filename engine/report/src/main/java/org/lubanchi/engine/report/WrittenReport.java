package org.lubanchi.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;

/**
 * A report as the figures write it, section by section (成文年报): people's text is put between before it becomes a
 * document.
 *
 * @param meta cover and properties
 * @param sections in the outline's order
 */
public record WrittenReport(DocumentMeta meta, List<WrittenSection> sections) {
    public WrittenReport {
        sections = List.copyOf(sections);
    }

    /** What people add to a section, after what the figures write. */
    @FunctionalInterface
    public interface Additions {
        /** The blocks added to a section; none where nobody wrote. */
        List<Block> of(WrittenSection section);
    }

    /** The section of this id. */
    public Optional<WrittenSection> find(String section) {
        return sections.stream()
                .filter(each -> each.section().id().equals(section))
                .findFirst();
    }

    /** The report with its tables and charts shown as they are wanted, by block id. */
    public WrittenReport arranged(Map<String, BlockArrangement> wanted) {
        return new WrittenReport(
                meta,
                sections.stream()
                        .map(each -> new WrittenSection(
                                each.section(),
                                each.heading(),
                                BlockArranging.arranged(each.blocks(), wanted),
                                each.waiting()))
                        .toList());
    }

    /** The document without anybody's text; a section that waits for somebody says so. */
    public Document document() {
        return document(_ -> List.of());
    }

    /** The document with what people added; a section to which something was added no longer waits. */
    public Document document(Additions additions) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Contents("toc", List.of(), Optional.empty()));
        blocks.add(new Block.PageBreak("break1", Optional.empty()));
        for (WrittenSection section : sections) {
            List<Block> added = additions.of(section);
            blocks.add(section.heading());
            if (!section.waiting() || added.isEmpty()) {
                blocks.addAll(section.blocks());
            }
            blocks.addAll(added);
        }
        return new Document(meta, blocks);
    }
}
