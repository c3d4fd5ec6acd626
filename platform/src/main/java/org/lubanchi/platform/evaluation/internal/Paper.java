package org.lubanchi.platform.evaluation.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.Blanks;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.paper.PaperKind;
import org.lubanchi.engine.definitions.paper.PaperPart;
import org.lubanchi.engine.definitions.paper.PaperWording;
import org.lubanchi.engine.definitions.paper.PaperWording.TableWords;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.engine.report.FigurePrinter;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** A document in the making: numbers headings, tables and charts, words them as defined, binds every figure that has a fact. */
final class Paper {
    private static final String SYNTHETIC = "本文由合成数据生成，学校名称与数据均为虚构，仅供演示 · Synthetic data";
    private final Figures figures;
    private final Manifest manifest;
    private final PaperWording wording;
    private final FigurePrinter printer;
    private final List<Block> blocks = new ArrayList<>();
    private final int[] numbers = new int[4];
    private int headings;
    private int paragraphs;
    private int tables;
    private int charts;

    Paper(Figures figures, PaperKind kind, Manifest manifest) {
        this.figures = figures;
        this.manifest = manifest;
        this.wording = figures.catalogue().evaluation().papers().require(kind, manifest.year());
        this.printer = new FigurePrinter(figures::value);
    }

    /** A piece of a sentence or the content of a cell. */
    sealed interface Piece {
        /** Words as they stand. */
        record Words(String text) implements Piece {}

        /** Digits that no fact stands behind: a plan's own number, a reported count. */
        record Digits(String text) implements Piece {}

        /** A figure bound to a fact, in a unit. */
        record Bound(FactKey key, Unit unit) implements Piece {}
    }

    static Piece words(String text) {
        return new Piece.Words(text);
    }

    static Piece words(LocalText text) {
        return new Piece.Words(text.zh());
    }

    static Piece digits(String text) {
        return new Piece.Digits(text);
    }

    /** A figure in its indicator's own unit. */
    Piece bound(FactKey key) {
        return new Piece.Bound(
                key, figures.catalogue().requireIndicator(key.indicator()).unit());
    }

    /** A piece without anything to fill in. */
    String say(PaperPart part) {
        return say(part, Map.of());
    }

    /** A piece with its fields filled in. */
    String say(PaperPart part, Map<String, String> values) {
        return filled(wording.words(part), values);
    }

    private static String filled(String template, Map<String, String> values) {
        return Blanks.fill(template, field -> required(values, field));
    }

    private static <T> T required(Map<String, T> values, String field) {
        T value = values.get(field);
        if (value == null) {
            throw new IllegalArgumentException("Nothing is given for " + field);
        }
        return value;
    }

    /** A piece with figures in it. */
    List<Piece> pieces(PaperPart part, Map<String, Piece> values) {
        return Blanks.split(wording.words(part), Paper::words, field -> required(values, field));
    }

    void heading(int level, PaperPart part) {
        heading(level, say(part));
    }

    void note(PaperPart part) {
        note(say(part));
    }

    void heading(int level, String title) {
        headings++;
        numbers[level]++;
        for (int below = level + 1; below < numbers.length; below++) {
            numbers[below] = 0;
        }
        StringBuilder number = new StringBuilder();
        for (int at = 1; at <= level; at++) {
            number.append(at > 1 ? "." : "").append(numbers[at]);
        }
        blocks.add(new Block.Heading("h" + headings, level, number.toString(), runs(title), Optional.empty()));
    }

    void paragraph(List<Piece> pieces) {
        paragraph(ParagraphStyle.BODY, pieces);
    }

    void note(String text) {
        paragraph(ParagraphStyle.NOTE, List.of(words(text)));
    }

    private void paragraph(ParagraphStyle style, List<Piece> pieces) {
        paragraphs++;
        String id = "p" + paragraphs;
        Anchors anchors = new Anchors(id);
        blocks.add(new Block.Paragraph(
                id, style, pieces.stream().map(anchors::inline).toList(), Optional.empty()));
    }

    void table(PaperPart part, List<List<List<Piece>>> rows) {
        table(part, Map.of(), rows, "");
    }

    /** A table with its own note after the defined one; an empty table is left out and said in a note. */
    void table(PaperPart part, Map<String, String> values, List<List<List<Piece>>> rows, String own) {
        TableWords words = wording.table(part);
        String caption = filled(words.caption(), values);
        if (rows.isEmpty()) {
            note(say(shared("nothing"), Map.of("caption", caption)));
            return;
        }
        String note = filled(words.note(), values) + own;
        tables++;
        String id = "t" + tables;
        Anchors anchors = new Anchors(id);
        List<TableRow> body = rows.stream()
                .map(row -> new TableRow(row.stream().map(anchors::cell).toList()))
                .toList();
        blocks.add(new Block.Table(
                id,
                runs("表 " + tables + " " + caption),
                List.of(head(words.head(), body)),
                body,
                note.isEmpty() ? List.of() : runs(note),
                Optional.empty()));
    }

    /** A piece that every paper has. */
    private PaperPart shared(String code) {
        return wording.kind().find(code).orElseThrow();
    }

    /** The head stands over numbers as they do: at the right. */
    private static TableRow head(List<String> head, List<TableRow> body) {
        return new TableRow(IntStream.range(0, head.size())
                .mapToObj(column -> new TableCell(
                        runs(head.get(column)),
                        1,
                        1,
                        body.stream().allMatch(row -> row.cells().get(column).numeric()),
                        Optional.empty()))
                .toList());
    }

    void chart(String caption, Chart chart) {
        charts++;
        blocks.add(new Block.ChartBlock(
                "c" + charts, runs("图 " + charts + " " + caption), chart, List.of(), Optional.empty()));
    }

    /** A row of cells that each hold one piece. */
    static List<List<Piece>> row(Piece... cells) {
        return Arrays.stream(cells).map(List::of).toList();
    }

    private static List<Inline> runs(String text) {
        return List.of(new TextRun(text));
    }

    /** The finished document. */
    Document document(PaperPart title, String unit) {
        return new Document(
                new DocumentMeta(
                        say(title, Map.of("unit", unit)),
                        say(shared("subtitle"), Map.of("year", String.valueOf(manifest.year()))),
                        unit,
                        Optional.of(OffsetDateTime.parse(manifest.seal().at()).toLocalDate()),
                        manifest.synthetic() ? SYNTHETIC : "",
                        List.of(
                                new DocumentMeta.Property("lubanchi.snapshot", manifest.snapshot()),
                                new DocumentMeta.Property("lubanchi.year", String.valueOf(manifest.year())),
                                new DocumentMeta.Property(
                                        "lubanchi.edition", figures.catalogue().edition()))),
                blocks);
    }

    /** Names the figures of one block as it goes. */
    private final class Anchors {
        private final String block;
        private int used;

        Anchors(String block) {
            this.block = block;
        }

        TableCell cell(List<Piece> pieces) {
            boolean numeric = !pieces.isEmpty() && !(pieces.getFirst() instanceof Piece.Words);
            return new TableCell(pieces.stream().map(this::inline).toList(), 1, 1, numeric, Optional.empty());
        }

        Inline inline(Piece piece) {
            return switch (piece) {
                case Piece.Words words -> new TextRun(words.text());
                case Piece.Digits digits -> new TextRun(digits.text());
                case Piece.Bound bound -> print(bound);
            };
        }

        /** A unit that is no power of ten away from the indicator's is left as the indicator has it. */
        private Inline print(Piece.Bound bound) {
            used++;
            IndicatorDefinition indicator =
                    figures.catalogue().requireIndicator(bound.key().indicator());
            int places = indicator.unit().placesTo(bound.unit()).orElse(0);
            int decimals = places == 0 ? indicator.decimals() : 2;
            return printer.print(block + "." + used, bound.key(), new PrintedForm(decimals, places, false, false), "");
        }
    }
}
