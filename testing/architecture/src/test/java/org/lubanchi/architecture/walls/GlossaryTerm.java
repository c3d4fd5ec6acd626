package org.lubanchi.architecture.walls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * An entry of {@code docs/glossary.yaml}.
 *
 * @param zh the Chinese term
 * @param en the one English word for it
 * @param type the Java type that is it, by simple name; empty when it is no type
 * @param source where the English word comes from
 * @param never English words that must name nothing
 */
record GlossaryTerm(String zh, String en, Optional<String> type, String source, List<String> never) {
    static final String PATH = "docs/glossary.yaml";

    static List<GlossaryTerm> parse(String text) {
        Object root = new Load(LoadSettings.builder().setLabel(PATH).build()).loadFromString(text);
        List<GlossaryTerm> terms = new ArrayList<>();
        if (root instanceof Map<?, ?> map && map.get("terms") instanceof List<?> list) {
            for (Object entry : list) {
                terms.add(term((Map<?, ?>) entry));
            }
        }
        return terms;
    }

    private static GlossaryTerm term(Map<?, ?> entry) {
        List<String> never = entry.get("never") instanceof List<?> words
                ? words.stream().map(Object::toString).toList()
                : List.of();
        Optional<String> type = Optional.ofNullable(entry.get("type")).map(Object::toString);
        return new GlossaryTerm(require(entry, "zh"), require(entry, "en"), type, require(entry, "source"), never);
    }

    private static String require(Map<?, ?> entry, String key) {
        Object value = entry.get(key);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException(PATH + ": " + entry + " has no " + key);
        }
        return value.toString();
    }
}
