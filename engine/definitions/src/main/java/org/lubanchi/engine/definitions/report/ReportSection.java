package org.lubanchi.engine.definitions.report;

import java.util.List;

/**
 * A chapter or section (章节) of an outline.
 *
 * @param id unique in the outline
 * @param level 1 for chapters, 2 for sections; numbers follow from the order
 * @param title as printed, without the number
 * @param numbered whether it counts as a chapter; appendices do not
 * @param writing what people write beside it
 * @param blocks what it carries
 */
public record ReportSection(
        String id, int level, String title, boolean numbered, SectionWriting writing, List<ReportBlock> blocks) {
    public ReportSection {
        blocks = List.copyOf(blocks);
    }
}
