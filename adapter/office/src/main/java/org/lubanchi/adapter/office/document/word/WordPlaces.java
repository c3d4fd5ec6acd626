package org.lubanchi.adapter.office.document.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.document.DocumentPlace;
import org.w3c.dom.Element;

/**
 * Finds the runs that stand at a place of a Word file (位置到文字块), counting paragraphs, runs and tables in the order of
 * {@link WordBodyReader}, {@link WordParagraphReader} and {@link WordTableReader}.
 */
final class WordPlaces {
    private final List<Element> paragraphs = new ArrayList<>();
    private final Map<String, Element> cells = new HashMap<>();
    private int tables;

    WordPlaces(Element body) {
        children(body);
    }

    /** The runs from the one at the place on, to the end of its paragraph; a cell gives all of its first paragraph with text. */
    List<Element> runsAt(DocumentPlace place) {
        return switch (place) {
            case DocumentPlace.ParagraphRun at ->
                at.paragraph() < paragraphs.size() ? from(runs(paragraphs.get(at.paragraph())), at.run()) : List.of();
            case DocumentPlace.TableCellPlace at ->
                Optional.ofNullable(cells.get(key(at.table(), at.row(), at.column())))
                        .map(WordPlaces::cellRuns)
                        .orElse(List.of());
            case DocumentPlace.LineColumn _, DocumentPlace.PageBox _ -> List.of();
        };
    }

    private static List<Element> from(List<Element> runs, int index) {
        return index < runs.size() ? runs.subList(index, runs.size()) : List.of();
    }

    private static List<Element> cellRuns(Element cell) {
        return content(cell, "w:p").stream()
                .map(WordPlaces::runs)
                .filter(runs -> runs.stream().anyMatch(run -> !text(run).isEmpty()))
                .findFirst()
                .orElse(List.of());
    }

    private void children(Element parent) {
        for (Element child : WordDom.children(parent)) {
            switch (WordDom.name(child)) {
                case "w:p" -> {
                    paragraphs.add(child);
                    boxes(child);
                }
                case "w:tbl" -> table(child);
                case "w:sdt" -> WordDom.child(child, "w:sdtContent").ifPresent(this::children);
                case "mc:AlternateContent" -> WordDom.chosen(child).ifPresent(this::children);
                case "w:customXml", "w:smartTag", "w:ins", "w:moveTo" -> children(child);
                default -> {}
            }
        }
    }

    /** Tables in the text boxes of a paragraph count where the paragraph stands. */
    private void boxes(Element element) {
        for (Element child : WordDom.children(element)) {
            switch (WordDom.name(child)) {
                case "w:txbxContent" -> {
                    for (Element inside : WordDom.children(child)) {
                        if (WordDom.name(inside).equals("w:p")) {
                            boxes(inside);
                        } else if (WordDom.name(inside).equals("w:tbl")) {
                            table(inside);
                        }
                    }
                }
                case "mc:AlternateContent" -> WordDom.chosen(child).ifPresent(this::boxes);
                case "w:del", "w:moveFrom" -> {}
                default -> boxes(child);
            }
        }
    }

    private void table(Element table) {
        int index = tables++;
        int row = 0;
        List<Element> inside = new ArrayList<>();
        List<Element> nested = new ArrayList<>();
        for (Element tr : content(table, "w:tr")) {
            int column = number(tr, "w:trPr", "w:gridBefore", 0);
            for (Element cell : content(tr, "w:tc")) {
                cells.put(key(index, row, column), cell);
                column += number(cell, "w:tcPr", "w:gridSpan", 1);
                inside.addAll(content(cell, "w:p"));
                nested.addAll(content(cell, "w:tbl"));
            }
            row++;
        }
        inside.forEach(this::boxes);
        nested.forEach(this::table);
    }

    private static int number(Element element, String properties, String name, int otherwise) {
        return WordDom.child(element, properties)
                .flatMap(found -> WordDom.child(found, name))
                .map(found -> WordDom.attribute(found, "val"))
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    private static String key(int table, int row, int column) {
        return table + "/" + row + "/" + column;
    }

    private static List<Element> content(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : WordDom.children(parent)) {
            switch (WordDom.name(child)) {
                case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:smartTag" ->
                    found.addAll(content(child, name));
                default -> {
                    if (WordDom.name(child).equals(name)) {
                        found.add(child);
                    }
                }
            }
        }
        return found;
    }

    private static List<Element> runs(Element parent) {
        List<Element> runs = new ArrayList<>();
        for (Element child : WordDom.children(parent)) {
            switch (WordDom.name(child)) {
                case "w:r" -> runs.add(child);
                case "w:pPr", "w:del", "w:moveFrom", "w:rPr", "w:sdtPr", "w:sdtEndPr" -> {}
                case "w:sdt" -> WordDom.child(child, "w:sdtContent").ifPresent(inner -> runs.addAll(runs(inner)));
                case "mc:AlternateContent" -> WordDom.chosen(child).ifPresent(inner -> runs.addAll(runs(inner)));
                case "w:ruby" -> WordDom.child(child, "w:rubyBase").ifPresent(inner -> runs.addAll(runs(inner)));
                default -> runs.addAll(runs(child));
            }
        }
        return runs;
    }

    /** The characters a run says, as the reader counts them. */
    static String text(Element run) {
        StringBuilder text = new StringBuilder();
        for (Element child : WordDom.children(run)) {
            switch (WordDom.name(child)) {
                case "w:t" -> text.append(child.getTextContent());
                case "w:tab", "w:ptab" -> text.append('\t');
                case "w:cr" -> text.append('\n');
                case "w:br" -> text.append(WordDom.attribute(child, "type").equals("page") ? "" : "\n");
                case "w:noBreakHyphen" -> text.append('-');
                case "w:sym" -> text.append('□');
                default -> {}
            }
        }
        return text.toString();
    }
}
