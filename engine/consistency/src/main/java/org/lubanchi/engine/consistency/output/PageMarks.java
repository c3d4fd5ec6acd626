package org.lubanchi.engine.consistency.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Finding;

/** Which characters of the report are marked, and for which finding (页面标记). */
final class PageMarks {
    /**
     * A mark.
     *
     * @param from offset in the block's or cell's text
     * @param to its end
     * @param style how it looks: error, note, agreed
     * @param finding number of the finding from 1, 0 when the number agrees
     */
    record Mark(int from, int to, String style, int finding) {}

    private final Map<String, List<Mark>> marks = new HashMap<>();
    private final Map<String, List<Integer>> cards = new HashMap<>();

    PageMarks(CheckReport report) {
        int number = 0;
        for (Finding finding : report.findings()) {
            number++;
            String style = finding.isError() ? "error" : "note";
            for (Evidence end : finding.main().ends()) {
                add(end, style, number);
            }
            String block = finding.main().ends().getFirst().spot().blockId();
            cards.computeIfAbsent(block, _ -> new ArrayList<>()).add(number);
        }
        report.agreed().forEach(end -> add(end, "agreed", 0));
    }

    private void add(Evidence end, String style, int finding) {
        int length = end.number().isEmpty() ? 4 : end.number().length();
        int from = end.spot().offset();
        List<Mark> here =
                marks.computeIfAbsent(key(end.spot().blockId(), end.spot().cell()), _ -> new ArrayList<>());
        if (here.stream().noneMatch(mark -> mark.from() < from + length && from < mark.to())) {
            here.add(new Mark(from, from + length, style, finding));
        }
    }

    private static String key(String block, int cell) {
        return block + "/" + cell;
    }

    /** Marks of a block or cell in order; they do not overlap. */
    List<Mark> in(String block, int cell) {
        return marks.getOrDefault(key(block, cell), List.of()).stream()
                .sorted((a, b) -> Integer.compare(a.from(), b.from()))
                .toList();
    }

    /** Numbers of the findings told beside a block. */
    List<Integer> beside(String block) {
        return cards.getOrDefault(block, List.of());
    }
}
