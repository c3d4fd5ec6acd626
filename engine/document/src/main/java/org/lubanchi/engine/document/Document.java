package org.lubanchi.engine.document;

import java.util.List;
import java.util.Optional;

/**
 * A document (文档): front matter and a flat sequence of blocks.
 *
 * <p>Headings carry their level, so sections follow from the sequence; a foreign document need not be well nested.
 *
 * @param meta title and imprint
 * @param blocks in reading order
 */
public record Document(DocumentMeta meta, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** The block with this id. */
    public Optional<Block> findBlock(String id) {
        return blocks.stream().filter(block -> block.id().equals(id)).findFirst();
    }

    /** All anchored figures in reading order, those in table cells and captions included. */
    public List<FactRun> listFactRuns() {
        return blocks.stream()
                .flatMap(block -> block.inlineRuns().stream())
                .filter(FactRun.class::isInstance)
                .map(FactRun.class::cast)
                .toList();
    }
}
