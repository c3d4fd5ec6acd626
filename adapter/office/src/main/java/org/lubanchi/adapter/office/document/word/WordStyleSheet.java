package org.lubanchi.adapter.office.document.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.adapter.office.document.container.XmlElement;

/** The styles of a Word file (样式): what a paragraph is, by the style's name and what it is based on. */
final class WordStyleSheet {
    private static final int DEEPEST = 20;
    private final Map<String, XmlElement> styles = new HashMap<>();
    private String defaultStyle = "";

    WordStyleSheet(Optional<XmlElement> part) {
        if (part.isPresent()) {
            for (XmlElement style : part.get().elements("w:style")) {
                String id = style.attribute("w:styleId").orElse("");
                styles.put(id, style);
                if (style.attribute("w:type").orElse("").equals("paragraph")
                        && style.attribute("w:default").orElse("").equals("1")) {
                    defaultStyle = id;
                }
            }
        }
    }

    /** The name of a paragraph's style in lower case; empty when it has none. */
    String name(XmlElement paragraph) {
        String id = paragraph.value("w:pPr", "w:pStyle").orElse(defaultStyle);
        return Optional.ofNullable(styles.get(id))
                .flatMap(style -> style.value("w:name"))
                .orElse(id)
                .toLowerCase(Locale.ROOT);
    }

    /** The heading level by the paragraph itself or its style, 1 to 9; 0 for text. */
    int headingLevel(XmlElement paragraph) {
        return property(paragraph, "w:outlineLvl")
                .flatMap(element -> element.attribute("w:val"))
                .filter(value -> value.matches("[0-8]"))
                .map(value -> Integer.parseInt(value) + 1)
                .orElse(0);
    }

    /** A paragraph property, looked up in the paragraph, then in its style and the styles that is based on. */
    Optional<XmlElement> property(XmlElement paragraph, String name) {
        Optional<XmlElement> own = paragraph.find("w:pPr", name);
        if (own.isPresent()) {
            return own;
        }
        String id = paragraph.value("w:pPr", "w:pStyle").orElse(defaultStyle);
        for (int depth = 0; depth < DEEPEST; depth++) {
            XmlElement style = styles.get(id);
            if (style == null) {
                return Optional.empty();
            }
            Optional<XmlElement> found = style.find("w:pPr", name);
            if (found.isPresent()) {
                return found;
            }
            id = style.value("w:basedOn").orElse("");
        }
        return Optional.empty();
    }
}
