package org.lubanchi.adapter.office.document.container;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a parsed part (XML 元素).
 *
 * @param name with the usual prefix of its namespace ({@code w:p}), whatever prefix the file used
 * @param attributes by name, prefixed likewise
 * @param children elements and text in order
 */
public record XmlElement(String name, Map<String, String> attributes, List<Node> children) {
    /** A child: an element or text. */
    public sealed interface Node {
        /** A child element. */
        record Child(XmlElement element) implements Node {}

        /** Character data. */
        record Text(String text) implements Node {}
    }

    /** The child elements in order. */
    public List<XmlElement> elements() {
        List<XmlElement> elements = new ArrayList<>();
        for (Node node : children) {
            if (node instanceof Node.Child child) {
                elements.add(child.element());
            }
        }
        return elements;
    }

    /** The child elements of a name. */
    public List<XmlElement> elements(String wanted) {
        return elements().stream().filter(each -> each.name.equals(wanted)).toList();
    }

    /** The element at the end of a path of names. */
    public Optional<XmlElement> find(String... path) {
        Optional<XmlElement> at = Optional.of(this);
        for (String step : path) {
            at = at.flatMap(element -> element.elements().stream()
                    .filter(each -> each.name.equals(step))
                    .findFirst());
        }
        return at;
    }

    /** The attribute, or nothing. */
    public Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted));
    }

    /** The {@code w:val} or {@code val} of the element at the end of a path. */
    public Optional<String> value(String... path) {
        return find(path).flatMap(each -> each.attribute("w:val").or(() -> each.attribute("val")));
    }

    /** Whether the element at the end of a path switches something on: present, and not {@code 0} or {@code false}. */
    public boolean on(String... path) {
        return find(path)
                .map(each -> {
                    String value = each.attribute("w:val").orElse("1");
                    return !value.equals("0") && !value.equals("false") && !value.equals("off");
                })
                .orElse(false);
    }

    /** This element and all below it, in document order; each is visited once, however deep it stands. */
    public Stream<XmlElement> everything() {
        List<XmlElement> all = new ArrayList<>();
        Deque<XmlElement> ahead = new ArrayDeque<>();
        ahead.push(this);
        while (!ahead.isEmpty()) {
            XmlElement next = ahead.pop();
            all.add(next);
            next.elements().reversed().forEach(ahead::push);
        }
        return all.stream();
    }

    /** All character data below. */
    public String text() {
        StringBuilder out = new StringBuilder();
        collect(out);
        return out.toString();
    }

    private void collect(StringBuilder out) {
        for (Node node : children) {
            switch (node) {
                case Node.Child child -> child.element().collect(out);
                case Node.Text text -> out.append(text.text());
            }
        }
    }
}
