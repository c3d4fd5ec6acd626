package org.lubanchi.adapter.office.workbook;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.CellAddress;

/** The cells of one sheet that are to be marked (待批注单元格), by row and column, both from 1. */
final class SheetMarks {
    private static final int LONGEST_REMARK = 2_000;

    private final NavigableMap<Integer, SortedMap<Integer, Mark>> rows = new TreeMap<>();

    private SheetMarks() {}

    /** What is said at a cell (批注), and how grave the gravest of it is. */
    record Mark(String remark, Severity severity) {
        Mark and(Mark other) {
            boolean graver = severity.compareTo(other.severity) <= 0;
            return new Mark(remark + "\n\n" + other.remark, graver ? severity : other.severity);
        }

        /** As much of the remark as a program shows. */
        String shown() {
            return remark.length() <= LONGEST_REMARK ? remark : remark.substring(0, LONGEST_REMARK) + "…";
        }
    }

    /** The marks of every sheet, by its name. */
    static Map<String, SheetMarks> of(List<Issue> issues) {
        Map<String, Integer> marked = new HashMap<>();
        Map<String, SheetMarks> sheets = new HashMap<>();
        for (Issue issue : issues) {
            if (issue.where() instanceof Place.Cell cell
                    && marked.merge(issue.code(), 1, Integer::sum) <= WorkbookAnnotation.MARKED) {
                sheets.computeIfAbsent(cell.sheet(), _ -> new SheetMarks()).add(cell.address(), issue);
            }
        }
        return sheets;
    }

    private void add(String address, Issue issue) {
        int digits = 0;
        while (digits < address.length() && !Character.isDigit(address.charAt(digits))) {
            digits++;
        }
        int row = Integer.parseInt(address.substring(digits));
        int column = CellReference.column(address, row);
        rows.computeIfAbsent(row, _ -> new TreeMap<>())
                .merge(column, new Mark(remark(issue), issue.severity()), Mark::and);
    }

    private static String remark(Issue issue) {
        return "【" + issue.severity().label().zh() + "】" + issue.found().zh() + "。应为："
                + issue.expected().zh() + "。" + issue.why().zh() + "。"
                + issue.remedy().zh() + "。";
    }

    /** The rows with a mark after one row and before another. */
    NavigableMap<Integer, SortedMap<Integer, Mark>> between(int after, int before) {
        return rows.subMap(after, false, before, false);
    }

    /** The marks of a row by column. */
    SortedMap<Integer, Mark> row(int row) {
        return rows.getOrDefault(row, Collections.emptySortedMap());
    }

    /** Every mark by the address of its cell, row by row. */
    Map<String, Mark> byAddress() {
        Map<String, Mark> all = new LinkedHashMap<>();
        rows.forEach((row, marks) -> marks.forEach((column, mark) -> all.put(CellAddress.of(row, column), mark)));
        return all;
    }
}
