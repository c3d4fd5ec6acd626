package org.lubanchi.engine.report;

import java.util.List;
import org.lubanchi.engine.definitions.report.ReportSection;
import org.lubanchi.engine.document.Block;

/**
 * A section as the figures write it (成文章节).
 *
 * @param section of the outline
 * @param heading with its number
 * @param blocks what it carries; empty where there is nothing to say from figures
 * @param waiting whether it stands empty until somebody writes it
 */
public record WrittenSection(ReportSection section, Block.Heading heading, List<Block> blocks, boolean waiting) {
    public WrittenSection {
        blocks = List.copyOf(blocks);
    }
}
