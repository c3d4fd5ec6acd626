package org.lubanchi.engine.consistency.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.outline.Characters;

/**
 * A line seen as a row of cells (行中的单元格): parted by tabs where there are tabs, else by white space.
 *
 * @param line the line
 * @param cells begin and end of each cell in the line's text
 */
record CellLine(TextLine line, List<Cell> cells) {
    private static final Pattern FIGURE = Pattern.compile(
            "[约近超><≥≤+-]?\\d[\\d,]*(?:\\.\\d+)?(?:\\s*[:：]\\s*\\d+(?:\\.\\d+)?)?\\s*(?:%|‰|[万亿]?余?(?:元|人次?|所|个|项|册|家|亩|平方米)?)");
    private static final Pattern ABSENT = Pattern.compile("[-—–/]{1,3}|无");
    private static final Pattern WORD = Pattern.compile("\\S+(?:(?<=\\d{4}) 年度?)?");
    private static final Pattern YEAR =
            Pattern.compile("(?:19|20)\\d{2}\\s*(?:年度?|届|级|学年)?|(?:19|20)\\d{2}[-—]\\d{2,4}\\s*(?:学年)?");

    CellLine {
        cells = List.copyOf(cells);
    }

    /** A cell: its text and where it stands in the line. */
    record Cell(String text, int from, int to) {
        boolean isFigure() {
            return FIGURE.matcher(text).matches();
        }

        boolean isFigureOrAbsent() {
            return isFigure() || ABSENT.matcher(text).matches();
        }

        boolean isYear() {
            return YEAR.matcher(text).matches();
        }
    }

    static CellLine of(TextLine line) {
        return new CellLine(line, line.text().indexOf('\t') >= 0 ? byTabs(line) : byWords(line));
    }

    private static List<Cell> byWords(TextLine line) {
        List<Cell> cells = new ArrayList<>();
        String text = Characters.normal(line.text());
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            cells.add(new Cell(word.group(), word.start(), word.end()));
        }
        return cells;
    }

    private static List<Cell> byTabs(TextLine line) {
        List<Cell> cells = new ArrayList<>();
        String text = Characters.normal(line.text());
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\t') {
                int start = from;
                while (start < i && text.charAt(start) == ' ') {
                    start++;
                }
                cells.add(new Cell(text.substring(from, i).strip(), start, i));
                from = i + 1;
            }
        }
        return cells;
    }

    /** Index of the first cell after the label: the first figure that only figures follow. */
    int firstFigure() {
        int first = cells.size();
        int i = cells.size() - 1;
        while (i >= 0 && (cells.get(i).isFigureOrAbsent() || cells.get(i).text().isEmpty())) {
            first = cells.get(i).text().isEmpty() ? first : i;
            i--;
        }
        return first == 0 ? 1 : first;
    }

    /** How many figures or absent values stand after the label. */
    int figures() {
        return (int) cells.subList(Math.min(firstFigure(), cells.size()), cells.size()).stream()
                .filter(Cell::isFigureOrAbsent)
                .count();
    }

    /** Whether the line reads as a table row: a short label and at least so many figures. */
    boolean isRow(int leastFigures) {
        int label = cells.subList(0, Math.min(firstFigure(), cells.size())).stream()
                .mapToInt(cell -> cell.text().length())
                .sum();
        return figures() >= leastFigures
                && cells.stream().anyMatch(Cell::isFigure)
                && label > 0
                && label <= 40
                && !line.text().contains("。");
    }

    /** Whether the line could be part of a table's head: short words, no sentence. */
    boolean couldBeHead() {
        return line.text().length() <= 60
                && "。；，：".indexOf(line.last()) < 0
                && !line.text().contains("。")
                && cells.stream().noneMatch(cell -> cell.isFigure() && !cell.isYear());
    }
}
