package org.lubanchi.adapter.office.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lubanchi.adapter.office.document.reading.BlockAssembly;
import org.lubanchi.adapter.office.document.reading.PlacedText;
import org.lubanchi.adapter.office.document.reading.PrintedMarks;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.DocumentPlace.PageBox;
import org.lubanchi.engine.document.ParagraphStyle;

/** Makes paragraphs and headings of lines, and puts tables between them (行合成段落). */
final class PdfFlow {
    private static final Pattern CONTENTS =
            Pattern.compile(".+?[\\s.．·…]{5,}\\s*(?:\\d{1,4}|[ivxlc]{1,6})", Pattern.DOTALL);
    private static final Pattern FIRST_LEVEL = Pattern.compile("第.+[章部篇]|[一二三四五六七八九十]+[、.．]|\\d{1,2}[.．、]?");
    /** Bullets, those of symbol fonts in the private use area among them. */
    private static final String BULLETS = "•●▪◆\uF06C\uF0B7\uF0A7\uF06E";

    private static final int LONGEST_HEADING = 45;
    private final BlockAssembly blocks = new BlockAssembly();
    private final Measures measures;
    private final float titleSize;
    private String title = "";
    private PlacedText paragraph = PlacedText.EMPTY;
    private @Nullable PdfLine last;
    private ParagraphStyle style = ParagraphStyle.BODY;

    PdfFlow(List<PdfLine> lines) {
        this.measures = Measures.of(lines);
        this.titleSize = (float) lines.stream()
                .filter(line -> line.page() == 1)
                .mapToDouble(PdfLine::size)
                .max()
                .orElse(0);
    }

    /** How the text is set: its size, and where full lines begin and end. */
    private record Measures(float size, float left, float right) {
        static Measures of(List<PdfLine> lines) {
            Map<Integer, Integer> sizes = new HashMap<>();
            for (PdfLine line : lines) {
                sizes.merge(Math.round(line.size() * 2), line.glyphs().size(), Integer::sum);
            }
            float size = commonest(sizes) / 2f;
            Map<Integer, Integer> lefts = new HashMap<>();
            Map<Integer, Integer> rights = new HashMap<>();
            for (PdfLine line : lines) {
                if (Math.abs(line.size() - size) < 0.6f && line.glyphs().size() > 12) {
                    lefts.merge(Math.round(line.left()), 1, Integer::sum);
                    rights.merge(Math.round(line.right() / 4) * 4, 1, Integer::sum);
                }
            }
            return new Measures(size, commonest(lefts), commonest(rights));
        }

        private static int commonest(Map<Integer, Integer> counts) {
            return counts.entrySet().stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<Integer, Integer>comparingByKey().reversed()))
                    .map(Map.Entry::getKey)
                    .orElse(0);
        }
    }

    String title() {
        return title;
    }

    List<Block> finish() {
        endParagraph();
        return blocks.finish();
    }

    void table(PdfTable table) {
        endParagraph();
        List<org.lubanchi.engine.document.TableRow> all = new ArrayList<>(table.headRows());
        all.addAll(table.rows());
        blocks.table(
                table.headRows(),
                table.rows(),
                all.stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.source().stream())
                        .findFirst());
    }

    void line(PdfLine line) {
        String text = line.string().strip();
        if (CONTENTS.matcher(text).matches()) {
            endParagraph();
            blocks.contentsEntry(line.placed());
        } else if (text.replaceAll("[\\s　]", "").equals("目录")) {
            endParagraph();
            blocks.contentsHere();
        } else if (title.isEmpty()
                && line.page() == 1
                && line.size() >= titleSize
                && titleSize > 1.5f * measures.size) {
            endParagraph();
            title = text;
        } else if (heading(line, text)) {
            endParagraph();
            PlacedText placed = line.placed().trimmed();
            blocks.heading(level(line, placed), "", placed);
        } else {
            text(line);
        }
    }

    private boolean heading(PdfLine line, String text) {
        if (text.length() > LONGEST_HEADING
                || PrintedMarks.tableCaption(text)
                || PrintedMarks.figureCaption(text)
                || "。；，：".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return false;
        }
        boolean larger = line.size() > 1.1f * measures.size;
        boolean numbered =
                !PrintedMarks.splitNumber(line.placed().trimmed()).number().isEmpty();
        boolean atMargin = line.left() < measures.left + 2.5f * measures.size;
        return numbered && atMargin && (larger || line.bold())
                || (larger && line.bold() && line.page() > 1 && atMargin);
    }

    private int level(PdfLine line, PlacedText placed) {
        String number = PrintedMarks.splitNumber(placed).number();
        if (number.isEmpty()) {
            return line.size() > 1.25f * measures.size ? 1 : 2;
        }
        if (FIRST_LEVEL.matcher(number).matches()) {
            return 1;
        }
        return number.startsWith("（") || number.startsWith("(")
                ? 2
                : (int) number.replaceAll("[.．、]$", "")
                                .chars()
                                .filter(c -> c == '.' || c == '．')
                                .count()
                        + 1;
    }

    private void text(PdfLine line) {
        PdfLine before = last;
        if (before == null || paragraph.pieces().isEmpty() || !goesOn(before, line)) {
            endParagraph();
            begin(line);
        } else {
            PlacedText gap = gap(before, line);
            paragraph = paragraph.then(gap).then(line.placed());
        }
        last = line;
    }

    private void begin(PdfLine line) {
        String text = line.string();
        boolean bullet = BULLETS.indexOf(text.charAt(0)) >= 0;
        if (bullet) {
            style = ParagraphStyle.LIST_ITEM;
            paragraph = line.placed().part(1, text.length()).trimmed();
        } else {
            boolean small = line.size() < 0.87f * measures.size;
            boolean caption = PrintedMarks.tableCaption(text.strip()) || PrintedMarks.figureCaption(text.strip());
            style = small && !caption && !PrintedMarks.note(text.strip()) ? ParagraphStyle.NOTE : ParagraphStyle.BODY;
            paragraph = line.placed();
        }
    }

    /** Whether a line goes on with the paragraph of the line before: that one is full, this one not indented. */
    private boolean goesOn(PdfLine before, PdfLine line) {
        boolean sameType = Math.abs(before.size() - line.size()) < 0.6f && before.bold() == line.bold();
        boolean full = before.right() > measures.right - 1.6f * line.size();
        boolean indented = line.left() > measures.left + 1.2f * line.size() && style == ParagraphStyle.BODY;
        boolean near = before.page() == line.page()
                ? line.y() - before.y() < 3.2f * line.size() && line.y() > before.y()
                : line.page() == before.page() + 1;
        return sameType && full && !indented && near;
    }

    private static PlacedText gap(PdfLine before, PdfLine line) {
        String first = line.glyphs().getFirst().text();
        String ending = before.glyphs().getLast().text();
        boolean latin = Character.isLetterOrDigit(first.codePointAt(0))
                && first.codePointAt(0) < 0x2E80
                && Character.isLetter(ending.codePointAt(0))
                && ending.codePointAt(0) < 0x2E80;
        if (!latin) {
            return PlacedText.EMPTY;
        }
        PageBox box = new PageBox(line.page(), line.left(), line.y() - line.size(), 0, line.size(), 0);
        return new PlacedText(List.of(new PlacedText.Piece(" ", box)));
    }

    private void endParagraph() {
        if (!paragraph.isBlank()) {
            blocks.paragraph(BlockAssembly.Kind.of(style), paragraph.trimmed());
        }
        paragraph = PlacedText.EMPTY;
        last = null;
    }

    /** Where the text of a page goes on from the page before, tables and all. */
    static Optional<PdfTable> joined(Optional<PdfTable> before, PdfTable next) {
        return before.filter(table -> table.continuedBy(next)).map(table -> table.joined(next));
    }
}
