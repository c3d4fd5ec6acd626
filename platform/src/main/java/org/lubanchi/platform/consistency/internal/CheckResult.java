package org.lubanchi.platform.consistency.internal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.consistency.known.PrintedFigure;
import org.lubanchi.engine.document.DocumentPlace;
import org.lubanchi.engine.kernel.LocalText;

/**
 * What a check found, with the text it was found in (核查结论): written once to the lake, read by the page.
 *
 * @param claims how many numbers were understood
 * @param held how many relations hold
 * @param blocks the text
 * @param findings errors and notes in reading order
 * @param agreed numbers that were recalculated or compared and are right
 * @param remarks what is noted in the author's own file
 * @param printed what the report prints of its own body by name; absent in results of before it was kept
 * @param unapplied what is told of relations that broke down; absent in results of before it was kept
 */
record CheckResult(
        int claims,
        int held,
        List<BlockText> blocks,
        List<Told> findings,
        List<Mark> agreed,
        List<Remark> remarks,
        @Nullable List<PrintedFigure> printed,
        @Nullable List<LocalText> unapplied) {
    CheckResult {
        blocks = List.copyOf(blocks);
        findings = List.copyOf(findings);
        agreed = List.copyOf(agreed);
        remarks = List.copyOf(remarks);
        printed = printed == null ? List.of() : List.copyOf(printed);
        unapplied = unapplied == null ? List.of() : List.copyOf(unapplied);
    }

    @Override
    public List<PrintedFigure> printed() {
        return Objects.requireNonNull(printed);
    }

    @Override
    public List<LocalText> unapplied() {
        return Objects.requireNonNull(unapplied);
    }

    /** A block of the text; what its kind has no use for is empty. */
    record BlockText(
            String id,
            String kind,
            int level,
            String number,
            String text,
            List<List<CellText>> head,
            List<List<CellText>> rows,
            List<EntryText> entries) {}

    /** A cell with the number by which marks name it. */
    record CellText(int cell, String text, int columns, int rows, boolean numeric) {}

    /** A line of a contents list. */
    record EntryText(int cell, String text, String page) {}

    /** Characters of a block or cell. */
    record Mark(String block, int cell, int from, int length) {}

    /** A finding as it is shown. */
    record Told(
            int number,
            String meaning,
            String severity,
            String relation,
            LocalText name,
            String said,
            String formula,
            String remedy,
            List<String> causes,
            List<End> ends,
            List<String> consequences) {}

    /** One end of a finding. */
    record End(Mark mark, String role, String number, String place, String quotation, boolean suspect) {}

    /**
     * A remark with its place taken apart.
     *
     * @param table index of the table, or −1 for running text
     * @param at paragraph and run, or row and column
     */
    record Remark(int finding, int table, List<Integer> at, int offset, int length, String text) {
        DocumentPlace place() {
            return table < 0
                    ? new DocumentPlace.ParagraphRun(at.getFirst(), at.getLast(), offset)
                    : new DocumentPlace.TableCellPlace(table, at.getFirst(), at.getLast(), offset);
        }
    }
}
