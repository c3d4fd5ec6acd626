package org.lubanchi.adapter.office.document.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.adapter.office.document.container.XmlElement;

/**
 * The automatic numbers of a Word file (自动编号), counted as Word prints them.
 *
 * <p>They stand nowhere in the text, yet readers see them: 第一章, 1.2, （三）.
 */
final class WordNumbering {
    private static final int LEVELS = 9;
    private final Map<String, XmlElement> abstracts = new HashMap<>();
    private final Map<String, XmlElement> lists = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    WordNumbering(Optional<XmlElement> part) {
        if (part.isPresent()) {
            part.get()
                    .elements("w:abstractNum")
                    .forEach(each ->
                            abstracts.put(each.attribute("w:abstractNumId").orElse(""), each));
            part.get()
                    .elements("w:num")
                    .forEach(each -> lists.put(each.attribute("w:numId").orElse(""), each));
        }
    }

    /** Counts one paragraph and returns its printed number; empty for bullets and paragraphs without one. */
    String next(XmlElement paragraph, WordStyleSheet styles) {
        Optional<XmlElement> numbered = styles.property(paragraph, "w:numPr");
        String list = numbered.flatMap(each -> each.value("w:numId")).orElse("0");
        XmlElement num = lists.get(list);
        if (num == null) {
            return "";
        }
        String abstractId = num.value("w:abstractNumId").orElse("");
        XmlElement definition = abstracts.get(abstractId);
        if (definition == null) {
            return "";
        }
        int level = numbered.flatMap(each -> each.value("w:ilvl"))
                .filter(value -> value.matches("[0-8]"))
                .map(Integer::parseInt)
                .orElseGet(() -> levelOfStyle(definition, paragraph));
        return count(num, definition, abstractId, level);
    }

    private static int levelOfStyle(XmlElement definition, XmlElement paragraph) {
        String style = paragraph.value("w:pPr", "w:pStyle").orElse("");
        for (XmlElement level : definition.elements("w:lvl")) {
            if (level.value("w:pStyle").orElse("").equals(style)) {
                return number(level.attribute("w:ilvl"), 0);
            }
        }
        return 0;
    }

    private String count(XmlElement num, XmlElement definition, String abstractId, int level) {
        int[] counter = counters.computeIfAbsent(abstractId, id -> new int[LEVELS]);
        for (int i = 0; i <= level; i++) {
            if (i == level || counter[i] == 0) {
                counter[i] = counter[i] == 0 ? start(num, definition, i) : counter[i] + 1;
            }
        }
        for (int i = level + 1; i < LEVELS; i++) {
            counter[i] = 0;
        }
        String pattern = levelOf(definition, level)
                .filter(each -> !each.value("w:numFmt").orElse("decimal").equals("bullet"))
                .flatMap(each -> each.value("w:lvlText"))
                .orElse("");
        boolean legal =
                levelOf(definition, level).map(each -> each.on("w:isLgl")).orElse(false);
        for (int i = 0; i < LEVELS; i++) {
            if (pattern.contains("%" + (i + 1))) {
                String format = levelOf(definition, i)
                        .flatMap(each -> each.value("w:numFmt"))
                        .orElse("decimal");
                pattern = pattern.replace("%" + (i + 1), NumberWords.print(counter[i], legal ? "decimal" : format));
            }
        }
        return pattern;
    }

    private static Optional<XmlElement> levelOf(XmlElement definition, int level) {
        return definition.elements("w:lvl").stream()
                .filter(each -> number(each.attribute("w:ilvl"), 0) == level)
                .findFirst();
    }

    private static int start(XmlElement num, XmlElement definition, int level) {
        Optional<String> override = num.elements("w:lvlOverride").stream()
                .filter(each -> number(each.attribute("w:ilvl"), 0) == level)
                .findFirst()
                .flatMap(each -> each.value("w:startOverride"));
        return number(override.or(() -> levelOf(definition, level).flatMap(each -> each.value("w:start"))), 1);
    }

    private static int number(Optional<String> text, int otherwise) {
        return text.filter(value -> value.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
