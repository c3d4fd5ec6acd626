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
            "[约近超><≥≤+−-]?\\d[\\d,]*(?:\\.\\d+)?(?:\\s*[:：]\\s*\\d+(?:\\.\\d+)?)?\\s*(?:%|‰|[万亿]?余?(?:元|人次?|所|个|项|册|家|亩|平方米)?)");
    /** Two figures of one cell: 80 / 45.6 under 教学班 / 平均班额. */
    private static final Pattern TWO_FIGURES =
            Pattern.compile("(?!(?:19|20)\\d{2}\\s*/)\\d[\\d,]*(?:\\.\\d+)?\\s*/\\s*\\d[\\d,]*(?:\\.\\d+)?%?");

    private static final int LONGEST_HEAD = 60;
    private static final int LONGEST_HEAD_CELL = 24;
    private static final Pattern ABSENT = Pattern.compile("[-—–/]{1,3}|无");
    private static final Pattern WORD = Pattern.compile("\\S+(?:(?<=\\d{4}) 年度?)?");
    private static final Pattern YEAR =
            Pattern.compile("(?:19|20)\\d{2}\\s*(?:年度?|届|级|学年)?|(?:19|20)\\d{2}[-—]\\d{2,4}\\s*(?:学年)?");

    /** What stands this far apart belongs to different cells, however the words before were parted. */
    private static final int APART = 2;

    CellLine {
        cells = List.copyOf(cells);
    }

    /** A cell: its text and where it stands in the line. */
    record Cell(String text, int from, int to) {
        boolean isFigure() {
            return FIGURE.matcher(text).matches() || TWO_FIGURES.matcher(text).matches();
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
        return withTwoFigures(cells, text);
    }

    /** 教学班/平均班额 80 / 45.6 holds one cell of two figures; a stroke that nothing in the label asks for is an absent figure. */
    private static List<Cell> withTwoFigures(List<Cell> words, String text) {
        List<Cell> cells = new ArrayList<>();
        boolean asked = false;
        for (int i = 0; i < words.size(); i++) {
            Cell cell = words.get(i);
            asked |= !cell.isFigureOrAbsent() && cell.text().indexOf('/') >= 0;
            boolean two = asked
                    && i + 2 < words.size()
                    && words.get(i + 1).text().equals("/")
                    && cell.isFigure()
                    && words.get(i + 2).isFigure();
            if (two) {
                int to = words.get(i + 2).to();
                cells.add(new Cell(text.substring(cell.from(), to), cell.from(), to));
                i += 2;
            } else {
                cells.add(cell);
            }
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

    private boolean tabbed() {
        return line.text().indexOf('\t') >= 0;
    }

    /** Whether both lines are parted by tabs into as many cells, so that each cell stands in its column. */
    boolean isAlignedWith(CellLine other) {
        return tabbed() && other.tabbed() && cells.size() > 1 && cells.size() == other.cells.size();
    }

    /**
     * The rows that stand side by side in a line set in white space: in 拨款 3368 人员 2274 there are two, each begun by its
     * label, the second well apart from the first.
     */
    List<List<Cell>> sideBySide() {
        List<List<Cell>> groups = new ArrayList<>();
        boolean figure = true;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean begins = figure
                    && !cell.isFigureOrAbsent()
                    && (i == 0 || cell.from() - cells.get(i - 1).to() >= APART);
            if (begins) {
                groups.add(new ArrayList<>());
            }
            if (groups.isEmpty()) {
                return List.of();
            }
            groups.getLast().add(cell);
            figure = cell.isFigureOrAbsent();
        }
        return groups;
    }

    /** Whether the line reads as one entry of a form: a name and its figure, in the first entry well apart. */
    boolean isFormEntry(boolean goesOn) {
        int first = firstFigure();
        int gap = goesOn ? 1 : APART;
        return !tabbed()
                && isRow(1)
                && figures() == 1
                && first < cells.size()
                && cells.getLast().isFigure()
                && !cells.getFirst().isFigureOrAbsent()
                && cells.get(first).from() - cells.get(first - 1).to() >= gap
                && line.text().indexOf('，') < 0;
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
        boolean brief = line.text().length() <= LONGEST_HEAD
                || (line.text().indexOf('\t') >= 0
                        && cells.stream().allMatch(cell -> cell.text().length() <= LONGEST_HEAD_CELL));
        return brief
                && "。；，：".indexOf(line.last()) < 0
                && !line.text().contains("。")
                && cells.stream().noneMatch(cell -> cell.isFigure() && !cell.isYear());
    }
}
