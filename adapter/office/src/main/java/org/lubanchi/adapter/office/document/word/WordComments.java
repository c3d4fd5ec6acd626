package org.lubanchi.adapter.office.document.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lubanchi.adapter.office.document.DocumentComment;
import org.lubanchi.engine.document.DocumentPlace;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts comments into the text of a Word file (插入批注): range, reference, and the comment itself. */
final class WordComments {
    private final Document text;
    private final Document comments;
    private final String author;
    private final String namespace;
    private int nextId;

    WordComments(Document text, Document comments, String author) {
        this.text = text;
        this.comments = comments;
        this.author = author;
        this.namespace = String.valueOf(text.getDocumentElement().getNamespaceURI());
        this.nextId = WordDom.children(comments.getDocumentElement()).stream()
                        .map(each -> WordDom.attribute(each, "id"))
                        .filter(id -> id.matches("\\d{1,8}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private record Anchored(DocumentComment comment, List<Element> runs, int order) {}

    /** Adds the comments whose places are found, and says how many these are. */
    int add(List<DocumentComment> wanted) {
        Element body = WordDom.child(text.getDocumentElement(), "w:body").orElse(text.getDocumentElement());
        WordPlaces places = new WordPlaces(body);
        List<Anchored> anchored = new ArrayList<>();
        for (DocumentComment comment : joined(wanted)) {
            List<Element> runs = places.runsAt(comment.place());
            if (!runs.isEmpty()) {
                anchored.add(new Anchored(comment, runs, anchored.size()));
            }
        }
        int first = nextId;
        nextId += anchored.size();
        anchored.forEach(each -> say(first + each.order(), each.comment().text()));
        // From the end of each run to its beginning, so that splitting one moves no other.
        anchored.stream()
                .sorted(Comparator.comparingInt((Anchored each) -> offset(each.comment()))
                        .reversed())
                .forEach(each -> anchor(first + each.order(), each));
        return anchored.size();
    }

    /** Several comments on one place become one. */
    private static List<DocumentComment> joined(List<DocumentComment> comments) {
        Map<DocumentPlace, DocumentComment> byPlace = new LinkedHashMap<>();
        for (DocumentComment each : comments) {
            byPlace.merge(
                    each.place(),
                    each,
                    (a, b) -> new DocumentComment(
                            a.place(), Math.max(a.length(), b.length()), a.text() + "\n\n" + b.text()));
        }
        return List.copyOf(byPlace.values());
    }

    private static int offset(DocumentComment comment) {
        return comment.place() instanceof DocumentPlace.ParagraphRun at ? at.offset() : 0;
    }

    private void anchor(int id, Anchored anchored) {
        List<Element> runs = anchored.runs();
        Element first = runs.getFirst();
        Element last = first;
        if (anchored.comment().place() instanceof DocumentPlace.ParagraphRun at) {
            int end = at.offset() + anchored.comment().length();
            if (end < WordPlaces.text(first).length()) {
                splitAt(first, end);
            } else {
                last = runAfter(runs, end);
            }
            first = at.offset() > 0 && at.offset() < WordPlaces.text(first).length()
                    ? behind(first, at.offset())
                    : first;
            last = last.isSameNode(runs.getFirst()) ? first : last;
        } else {
            last = runs.getLast();
        }
        insert(mark("commentRangeStart", id), first);
        Element end = mark("commentRangeEnd", id);
        insert(end, last.getNextSibling(), last);
        Element reference = text.createElementNS(namespace, name("r"));
        reference.appendChild(mark("commentReference", id));
        insert(reference, end.getNextSibling(), end);
    }

    private static Element runAfter(List<Element> runs, int characters) {
        int left = characters;
        for (Element run : runs) {
            left -= WordPlaces.text(run).length();
            if (left <= 0) {
                return run;
            }
        }
        return runs.getLast();
    }

    /** The second half of a run split there; the run itself when it cannot be split. */
    private Element behind(Element run, int offset) {
        return splitAt(run, offset) ? (Element) run.getNextSibling() : run;
    }

    /** Splits a run that holds nothing but one text; others are commented whole. */
    private boolean splitAt(Element run, int offset) {
        List<Element> said = WordDom.children(run).stream()
                .filter(each -> !WordDom.name(each).equals("w:rPr"))
                .toList();
        if (said.size() != 1 || !WordDom.name(said.getFirst()).equals("w:t")) {
            return false;
        }
        String all = said.getFirst().getTextContent();
        if (offset <= 0 || offset >= all.length()) {
            return false;
        }
        Element rest = (Element) run.cloneNode(true);
        run.getParentNode().insertBefore(rest, run.getNextSibling());
        say(said.getFirst(), all.substring(0, offset));
        WordDom.child(rest, "w:t").ifPresent(t -> say(t, all.substring(offset)));
        return true;
    }

    private static void say(Element t, String words) {
        t.setTextContent(words);
        t.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    }

    private void insert(Element element, Element before) {
        before.getParentNode().insertBefore(element, before);
    }

    private void insert(Element element, @Nullable Node before, Element beside) {
        beside.getParentNode().insertBefore(element, before);
    }

    private Element mark(String kind, int id) {
        Element mark = text.createElementNS(namespace, name(kind));
        mark.setAttributeNS(namespace, name("id"), String.valueOf(id));
        return mark;
    }

    private String name(String local) {
        String prefix = text.getDocumentElement().getPrefix();
        return prefix == null ? local : prefix + ":" + local;
    }

    private void say(int id, String words) {
        Element comment = comments.createElementNS(namespace, "w:comment");
        comment.setAttributeNS(namespace, "w:id", String.valueOf(id));
        comment.setAttributeNS(namespace, "w:author", author);
        comment.setAttributeNS(namespace, "w:initials", author.substring(0, Math.min(2, author.length())));
        for (String line : words.split("\n", -1)) {
            Element paragraph = comments.createElementNS(namespace, "w:p");
            Element run = comments.createElementNS(namespace, "w:r");
            Element t = comments.createElementNS(namespace, "w:t");
            say(t, clean(line));
            run.appendChild(t);
            paragraph.appendChild(run);
            comment.appendChild(paragraph);
        }
        comments.getDocumentElement().appendChild(comment);
    }

    private static String clean(String line) {
        return line.codePoints()
                .filter(c -> c >= 0x20 || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
