package org.lubanchi.engine.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;

/**
 * Reads CSV as others write it (读入逗号分隔文本): UTF-8 with or without a mark at its begin, or GB18030; any line end; quotes
 * after RFC 4180. Nothing is guessed: a quote that does not close, or a row that is not as long as the heads, is refused with
 * its line and column, since the cells behind it would stand in other columns.
 */
public final class CsvReading {
    private static final String FORMULAS = "=+-@\t\r";
    private static final char MARK = '\uFEFF';

    /**
     * How large a text may be (文本表限度).
     *
     * @param rows without the heads
     * @param columns of a row
     * @param cellLength characters of a cell
     */
    public record Bounds(int rows, int columns, int cellLength) {}

    /**
     * What was read (读入的文本表).
     *
     * @param heads the first line
     * @param rows the others, blank ones left out, each as long as the heads
     */
    public record Read(List<String> heads, List<Line> rows) {
        public Read {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }

    /** A row and the line of the file it begins in, from 1 (文本行). */
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    private final CsvProblems problems;
    private final Bounds bounds;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvReading(String file, String text, Bounds bounds) {
        this.problems = new CsvProblems(file);
        this.text = text;
        this.bounds = bounds;
    }

    /**
     * Reads a whole text.
     *
     * @param file its name as the user knows it
     * @throws Failure of the user when it is no such text, or larger than the bounds
     */
    public static Read read(String file, byte[] bytes, Bounds bounds) {
        CsvProblems problems = new CsvProblems(file);
        String text = decoded(bytes, StandardCharsets.UTF_8)
                .or(() -> decoded(bytes, Charset.forName("GB18030")))
                .orElseThrow(() -> user(problems.unreadable()));
        String plain = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        return new CsvReading(file, plain, bounds).read();
    }

    /** What is said of a text in no encoding that is known. */
    public static Failure unknownEncoding(String file) {
        return user(new CsvProblems(file).unreadable());
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private Read read() {
        List<String> heads = List.of();
        List<Line> rows = new ArrayList<>();
        while (at < text.length()) {
            Line next = line();
            if (next.cells().stream().allMatch(String::isBlank)) {
                continue;
            }
            if (heads.isEmpty()) {
                heads = next.cells();
            } else if (next.cells().size() != heads.size()) {
                throw user(problems.ragged(next.number(), next.cells().size(), heads.size()));
            } else if (rows.size() == bounds.rows()) {
                throw user(problems.tooManyRows(next.number(), bounds.rows()));
            } else {
                rows.add(next);
            }
        }
        if (heads.isEmpty()) {
            throw user(problems.empty());
        }
        return new Read(heads, rows);
    }

    private Line line() {
        int number = line;
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            if (cells.size() == bounds.columns()) {
                throw user(problems.tooManyColumns(line, column(), bounds.columns()));
            }
            cells.add(unguarded(at < text.length() && text.charAt(at) == '"' ? quoted() : bare()));
            more = at < text.length() && text.charAt(at) == ',';
            if (more) {
                at++;
            }
        }
        endLine();
        return new Line(number, cells);
    }

    private String bare() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
            requireShort(at - start);
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int openedLine = line;
        int openedColumn = column();
        StringBuilder cell = new StringBuilder();
        at++;
        while (true) {
            if (at == text.length()) {
                throw user(problems.unclosed(openedLine, openedColumn));
            }
            char next = text.charAt(at++);
            if (next == '"' && at < text.length() && text.charAt(at) == '"') {
                at++;
            } else if (next == '"') {
                break;
            } else if (next == '\n') {
                line++;
                lineStart = at;
            }
            cell.append(next);
            requireShort(cell.length());
        }
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            throw user(problems.afterQuote(line, column()));
        }
        return cell.toString();
    }

    private void requireShort(int length) {
        if (length > bounds.cellLength()) {
            throw user(problems.cellTooLong(line, column(), bounds.cellLength()));
        }
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        lineStart = at;
    }

    private int column() {
        return at - lineStart + 1;
    }

    /** The apostrophe that keeps a spreadsheet from running a text as a formula is no part of the text. */
    public static String unguarded(String cell) {
        boolean kept = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULAS.indexOf(cell.charAt(1)) >= 0;
        return kept ? cell.substring(1) : cell;
    }

    private static Failure user(Issue issue) {
        return new Failure(Failure.Category.USER, issue);
    }
}
