package org.lubanchi.adapter.office.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lubanchi.adapter.office.document.AnchoredFigure;
import org.lubanchi.adapter.office.document.container.ReadLimits;
import org.lubanchi.adapter.office.document.container.Unreadable;
import org.lubanchi.adapter.office.document.container.XmlElement;
import org.lubanchi.adapter.office.document.layout.FormText;
import org.lubanchi.adapter.office.document.reading.BlockAssembly;
import org.lubanchi.adapter.office.document.reading.HeadRows;
import org.lubanchi.adapter.office.document.reading.PlacedText;
import org.lubanchi.adapter.office.document.reading.PrintedMarks;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.DocumentPlace;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.SourceSpan;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.kernel.FactKey;

/** Walks through the article of a page and says what each element is. */
final class HtmlBodyReader {
    private static final int WIDEST = 1000;
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "big", "br", "cite", "code", "data", "del", "em", "font", "i", "ins", "kbd",
            "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
    private final ReadLimits limits;
    private final Unreadable unreadable;
    private final BlockAssembly blocks = new BlockAssembly();
    private final List<AnchoredFigure> figures = new ArrayList<>();
    private int paragraphs;
    private int tables;
    private int cells;

    HtmlBodyReader(ReadLimits limits, Unreadable unreadable) {
        this.limits = limits;
        this.unreadable = unreadable;
    }

    List<AnchoredFigure> figures() {
        return figures;
    }

    List<Block> read(XmlElement article) {
        children(article);
        return blocks.finish();
    }

    /** Blocks one by one; what stands between them without a block of its own is a paragraph. */
    private void children(XmlElement parent) {
        List<XmlElement.Node> loose = new ArrayList<>();
        for (XmlElement.Node node : parent.children()) {
            boolean inline = switch (node) {
                case XmlElement.Node.Text _ -> true;
                case XmlElement.Node.Child child ->
                    INLINE.contains(child.element().name());
            };
            if (inline) {
                loose.add(node);
            } else if (node instanceof XmlElement.Node.Child child) {
                paragraph(loose);
                element(child.element());
            }
        }
        paragraph(loose);
    }

    private void paragraph(List<XmlElement.Node> loose) {
        XmlElement anonymous = new XmlElement("p", Map.of(), List.copyOf(loose));
        loose.clear();
        if (!anonymous.text().isBlank()) {
            paragraph(anonymous);
        }
    }

    private void element(XmlElement element) {
        switch (element.name()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "p", "li", "blockquote" -> paragraph(element);
            case "table" -> table(element);
            case "figure" -> figure(element);
            case "header", "nav", "aside", "head", "title", "script", "style" -> {}
            default -> children(element);
        }
    }

    private void heading(XmlElement element) {
        int level = Math.max(1, element.name().charAt(1) - '0' - 1);
        Optional<XmlElement> number = element.elements("span").stream()
                .filter(each -> each.attribute("class").orElse("").equals("number"))
                .findFirst();
        PlacedText text = inlines(element).trimmed();
        if (number.isPresent()) {
            String printed = number.get().text();
            PlacedText title = text.part(printed.length(), text.text().length()).trimmed();
            blocks.heading(level, printed, title);
        } else if (!text.isBlank()) {
            blocks.heading(level, "", text);
        }
    }

    private void paragraph(XmlElement element) {
        PlacedText text = inlines(element).trimmed();
        if (text.isBlank()) {
            blocks.blank();
            return;
        }
        String css = element.attribute("class").orElse("");
        if (css.equals("tnote")) {
            blocks.paragraph(BlockAssembly.Kind.TABLE_NOTE, text);
        } else {
            blocks.paragraph(BlockAssembly.Kind.of(style(css, element.name())), text);
        }
    }

    private static ParagraphStyle style(String css, String element) {
        String name = css.toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(ParagraphStyle.values())
                .filter(style -> style.name().equals(name))
                .findFirst()
                .orElse(
                        switch (element) {
                            case "li" -> ParagraphStyle.LIST_ITEM;
                            case "blockquote" -> ParagraphStyle.QUOTE;
                            default -> ParagraphStyle.BODY;
                        });
    }

    private PlacedText inlines(XmlElement element) {
        int paragraph = paragraphs++;
        InlineReader reader = new InlineReader((run, said) -> new DocumentPlace.ParagraphRun(paragraph, run, 0));
        reader.children(element);
        return new PlacedText(reader.pieces);
    }

    private void table(XmlElement table) {
        int index = tables++;
        int row = 0;
        Optional<XmlElement> caption = table.find("caption");
        if (caption.isPresent()) {
            blocks.paragraph(BlockAssembly.Kind.CAPTION, inlines(caption.get()).trimmed());
        }
        List<TableRow> all = new ArrayList<>();
        int head = 0;
        for (XmlElement part : table.elements()) {
            List<XmlElement> rows = part.name().equals("tr") ? List.of(part) : part.elements("tr");
            for (XmlElement each : rows) {
                all.add(row(each, index, row++));
                head += part.name().equals("thead") ? 1 : 0;
            }
        }
        int headRows = HeadRows.count(all, head);
        blocks.table(
                all.subList(0, headRows),
                all.subList(headRows, all.size()),
                Optional.of(new SourceSpan(
                        List.of(new SourceSpan.Piece(0, new DocumentPlace.TableCellPlace(index, 0, 0, 0))))));
    }

    private TableRow row(XmlElement row, int table, int index) {
        List<TableCell> read = new ArrayList<>();
        int column = 0;
        for (XmlElement cell : row.elements()) {
            if (cell.name().equals("td") || cell.name().equals("th")) {
                count();
                int at = column;
                InlineReader reader =
                        new InlineReader((run, said) -> new DocumentPlace.TableCellPlace(table, index, at, said));
                reader.children(cell);
                PlacedText text = new PlacedText(reader.pieces).trimmed();
                int span = span(cell, "colspan");
                boolean numeric = cell.attribute("class").orElse("").equals("num") || PrintedMarks.numeric(text.text());
                read.add(new TableCell(
                        text.inlines(),
                        span,
                        span(cell, "rowspan"),
                        numeric,
                        text.span()
                                .or(() -> Optional.of(new SourceSpan(List.of(new SourceSpan.Piece(
                                        0, new DocumentPlace.TableCellPlace(table, index, at, 0))))))));
                column += span;
            }
        }
        return new TableRow(read);
    }

    private static int span(XmlElement cell, String attribute) {
        return cell.attribute(attribute)
                .filter(text -> text.matches("[1-9]\\d{0,3}"))
                .map(text -> Math.min(WIDEST, Integer.parseInt(text)))
                .orElse(1);
    }

    private void figure(XmlElement figure) {
        DocumentPlace place = new DocumentPlace.ParagraphRun(paragraphs++, 0, 0);
        HtmlChartTable.read(figure)
                .ifPresent(chart ->
                        blocks.chart(chart, Optional.of(new SourceSpan(List.of(new SourceSpan.Piece(0, place))))));
        for (XmlElement child : figure.elements()) {
            switch (child.name()) {
                case "figcaption" ->
                    blocks.paragraph(BlockAssembly.Kind.CAPTION, inlines(child).trimmed());
                case "p" -> paragraph(child);
                default -> {}
            }
        }
    }

    private void count() {
        if (++cells > limits.cells()) {
            throw unreadable.tooLarge("单元格数（cells）", limits.cells());
        }
    }

    /** Where the next piece stands. */
    private interface Places {
        DocumentPlace at(int run, int said);
    }

    /** Collects the text of one element; every piece of text is a run. */
    private final class InlineReader {
        private final Places places;
        private final List<PlacedText.Piece> pieces = new ArrayList<>();
        private int said;

        InlineReader(Places places) {
            this.places = places;
        }

        void children(XmlElement element) {
            for (XmlElement.Node node : element.children()) {
                switch (node) {
                    case XmlElement.Node.Text text -> text(text.text());
                    case XmlElement.Node.Child child -> child(child.element());
                }
            }
        }

        private void child(XmlElement element) {
            if (element.name().equals("br")) {
                text("\n");
                return;
            }
            int before = said;
            children(element);
            Optional<FactAnchor> anchor = anchor(element);
            if (anchor.isPresent()) {
                String text = new PlacedText(pieces).text();
                figures.add(new AnchoredFigure(anchor.get(), text.substring(before)));
            }
        }

        private void text(String text) {
            if (!text.isEmpty()) {
                pieces.add(new PlacedText.Piece(text, places.at(pieces.size(), said)));
                said += text.length();
            }
        }
    }

    private static Optional<FactAnchor> anchor(XmlElement element) {
        Optional<String> id = element.attribute("data-anchor");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        try {
            FactKey key = FactKey.parse(element.attribute("data-key").orElse(""));
            return FormText.read(element.attribute("data-form").orElse(""))
                    .map(form -> new FactAnchor(id.get(), key, form));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
