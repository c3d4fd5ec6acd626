package org.lubanchi.engine.consistency.passage;

import java.util.List;

/**
 * A report as the checker sees it (报告视图), whatever file it came from.
 *
 * @param passages paragraphs, headings and captions in reading order
 * @param grids tables in reading order
 * @param bodyTitles numbered titles of the body in reading order
 * @param numbered paragraphs that open with a number and go on as long sentences, in reading order: no titles, but they count
 * @param contents entries of the contents lists in order
 * @param title what the file gives as its title outside the text: the largest line of a PDF, the title of a page; may be empty
 */
public record ReportView(
        List<Passage> passages,
        List<Grid> grids,
        List<TitleSpot> bodyTitles,
        List<TitleSpot> numbered,
        List<TitleSpot> contents,
        String title) {
    public ReportView {
        passages = List.copyOf(passages);
        grids = List.copyOf(grids);
        bodyTitles = List.copyOf(bodyTitles);
        numbered = List.copyOf(numbered);
        contents = List.copyOf(contents);
    }
}
