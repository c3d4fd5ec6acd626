package org.lubanchi.adapter.office.document.word;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.container.Unreadable;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.adapter.office.document.reading.BlockAssembly;
import org.lubanchi.adapter.office.document.reading.PlacedText;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.DocumentPlace;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.SourceSpan;

/** Walks through the body of a Word file and says what each paragraph and table is. */
final class WordBodyReader {
    private final WordPackage file;
    private final WordStyleSheet styles;
    private final WordNumbering numbering;
    private final AnchorTrail trail;
    private final ReadLimits limits;
    private final Unreadable unreadable;
    private final BlockAssembly blocks = new BlockAssembly();
    private final CoverLines cover = new CoverLines();
    private int paragraphs;
    private int tables;
    private int cells;

    WordBodyReader(WordPackage file, AnchorTrail trail, ReadLimits limits, Unreadable unreadable) {
        this.file = file;
        this.trail = trail;
        this.limits = limits;
        this.unreadable = unreadable;
        this.styles = new WordStyleSheet(file.typed("styles"));
        this.numbering = new WordNumbering(file.typed("numbering"));
    }

    List<Block> read(XmlElement body) {
        children(body, false);
        return blocks.finish();
    }

    CoverLines cover() {
        return cover;
    }

    private void children(XmlElement parent, boolean contents) {
        for (XmlElement child : parent.elements()) {
            switch (child.name()) {
                case "w:p" -> paragraph(child, contents, null);
                case "w:tbl" -> table(child);
                case "w:sdt" -> {
                    boolean list = child.value("w:sdtPr", "w:docPartObj", "w:docPartGallery")
                            .filter("Table of Contents"::equals)
                            .isPresent();
                    child.find("w:sdtContent").ifPresent(inner -> children(inner, contents || list));
                }
                case "mc:AlternateContent" ->
                    child.find("mc:Choice")
                            .or(() -> child.find("mc:Fallback"))
                            .ifPresent(inner -> children(inner, contents));
                case "w:customXml", "w:smartTag", "w:ins", "w:moveTo" -> children(child, contents);
                default -> {}
            }
        }
    }

    /** A paragraph of the body, or of a text box whose anchor stands at {@code host}. */
    private void paragraph(XmlElement element, boolean contents, @Nullable DocumentPlace host) {
        int index = host == null ? paragraphs++ : 0;
        WordParagraph read = new WordParagraphReader(
                        trail,
                        (run, inRun, inParagraph) ->
                                host == null ? new DocumentPlace.ParagraphRun(index, run, inRun) : host)
                .read(element);
        if (read.breaksPage() && !contents) {
            blocks.pageBreak();
        }
        String label = numbering.next(element, styles);
        say(element, read.text().trimmed(), label, contents);
        drawn(read);
    }

    private void say(XmlElement element, PlacedText text, String label, boolean contents) {
        String style = styles.name(element);
        if (text.isBlank()) {
            blocks.blank();
        } else if (style.startsWith("toc ") && Character.isDigit(style.charAt(style.length() - 1))) {
            blocks.contentsEntry(text);
        } else if (contents || style.equals("toc heading")) {
            blocks.contentsHere();
        } else if (!cover.take(style, text.text())) {
            int level = styles.headingLevel(element);
            if (level > 0) {
                blocks.heading(level, label.strip(), text);
            } else {
                blocks.paragraph(kind(style), labelled(label, text));
            }
        }
    }

    /** A number that Word counts stands before the text, as printed, at the place of the first character. */
    private static PlacedText labelled(String label, PlacedText text) {
        if (label.isBlank()) {
            return text;
        }
        DocumentPlace first = text.pieces().getFirst().place();
        return new PlacedText(List.of(new PlacedText.Piece(label, first))).then(text);
    }

    private static BlockAssembly.Kind kind(String style) {
        return switch (style.toLowerCase(Locale.ROOT)) {
            case "caption", "题注", "图题", "表题" -> BlockAssembly.Kind.CAPTION;
            case "表注" -> BlockAssembly.Kind.TABLE_NOTE;
            case "数据说明" -> BlockAssembly.Kind.of(ParagraphStyle.NOTE);
            case "footnote text", "endnote text" -> BlockAssembly.Kind.of(ParagraphStyle.FOOTNOTE);
            case "quote", "intense quote", "引用" -> BlockAssembly.Kind.of(ParagraphStyle.QUOTE);
            case "list paragraph", "list bullet", "list number", "列表段落" ->
                BlockAssembly.Kind.of(ParagraphStyle.LIST_ITEM);
            default -> BlockAssembly.Kind.of(ParagraphStyle.BODY);
        };
    }

    private void drawn(WordParagraph read) {
        for (WordParagraph.Drawn drawn : read.charts()) {
            Optional<Chart> chart = file.related(drawn.relation())
                    .flatMap(part -> new ChartPartReader(limits.cells()).read(part, drawn.summary()));
            if (chart.isPresent()) {
                count(chart.get().categories().size() * chart.get().series().size());
                blocks.chart(chart.get(), span(drawn.place()));
            }
        }
        for (WordParagraph.Boxed box : read.boxes()) {
            for (XmlElement child : box.content().elements()) {
                if (child.name().equals("w:p")) {
                    paragraph(child, false, box.place());
                } else if (child.name().equals("w:tbl")) {
                    table(child);
                }
            }
        }
        read.footnotes().forEach(this::footnote);
    }

    private void footnote(WordParagraph.Note note) {
        Optional<XmlElement> element = file.typed(note.part()).stream()
                .flatMap(part -> part.elements().stream())
                .filter(each -> each.attribute("w:id").orElse("").equals(note.id()))
                .findFirst();
        if (element.isPresent()) {
            for (XmlElement paragraph : element.get().elements("w:p")) {
                PlacedText text = new WordParagraphReader(trail, (run, inRun, inParagraph) -> note.place())
                        .read(paragraph)
                        .text()
                        .trimmed();
                if (!text.isBlank()) {
                    blocks.paragraph(BlockAssembly.Kind.of(ParagraphStyle.FOOTNOTE), text);
                }
            }
        }
    }

    private void table(XmlElement element) {
        WordTableReader reader = new WordTableReader(trail, tables++);
        WordTableReader.Read read = reader.read(element);
        count(reader.cells());
        blocks.table(read.headRows(), read.rows(), read.source());
        read.inside().forEach(this::drawn);
        read.nested().forEach(this::table);
    }

    private void count(int more) {
        cells += more;
        if (cells > limits.cells()) {
            throw unreadable.tooLarge("单元格数（cells）", limits.cells());
        }
    }

    private static Optional<SourceSpan> span(DocumentPlace place) {
        return Optional.of(new SourceSpan(List.of(new SourceSpan.Piece(0, place))));
    }
}
