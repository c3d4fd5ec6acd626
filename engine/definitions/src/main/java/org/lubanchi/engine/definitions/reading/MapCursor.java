package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.kernel.LocalText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a mapping key by key; what is missing, wrong or unknown becomes a problem with its place. */
final class MapCursor {
    private static final LocalText NO_TEXT = new LocalText("?", "?");
    private final YamlFile file;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    MapCursor(YamlFile file, MappingNode node) {
        this.file = file;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                values.put(key.getValue(), tuple.getValueNode());
                keys.put(key.getValue(), key);
            }
        }
    }

    Problems problems() {
        return file.problems();
    }

    /** Where the mapping begins. */
    Spot spot() {
        return file.spotOf(node, 1);
    }

    /** Where a key's value begins, or the mapping when the key is absent. */
    Spot spotOf(String key) {
        Node value = values.get(key);
        if (value == null) {
            return spot();
        }
        return file.spotOf(
                value, value instanceof ScalarNode scalar ? scalar.getValue().length() : 1);
    }

    boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    Set<String> keys() {
        return keys.keySet();
    }

    /** The scalar under a key. */
    Optional<String> find(String key) {
        asked.add(key);
        Node value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        wrong(key, new LocalText("不是单个值", "is not a single value"), new LocalText("单个值", "a single value"));
        return Optional.empty();
    }

    /** The scalar under a key that must be there. */
    String require(String key) {
        Optional<String> found = find(key).filter(text -> !text.isBlank());
        if (found.isEmpty()) {
            absent(key);
        }
        return found.orElse("");
    }

    Optional<Integer> findInteger(String key) {
        return find(key).flatMap(text -> {
            if (text.matches("-?\\d{1,9}")) {
                return Optional.of(Integer.valueOf(text));
            }
            wrong(
                    key,
                    new LocalText("「" + text + "」不是整数", "\"" + text + "\" is not a whole number"),
                    new LocalText("整数", "a whole number"));
            return Optional.empty();
        });
    }

    int requireInteger(String key) {
        if (!has(key)) {
            absent(key);
        }
        return findInteger(key).orElse(0);
    }

    boolean flag(String key) {
        return find(key).map(text -> text.equals("true")).orElse(false);
    }

    /** One of the named choices; unknown ones are problems and give the first. */
    <E> E choice(String key, Map<String, E> choices, Optional<E> otherwise) {
        Optional<String> text = find(key);
        if (text.isEmpty() && otherwise.isPresent()) {
            return otherwise.get();
        }
        if (text.isEmpty()) {
            absent(key);
        } else if (choices.containsKey(text.get())) {
            return choices.get(text.get());
        } else {
            problems()
                    .unknownName(
                            spotOf(key),
                            "definition.unknown-choice",
                            text.get(),
                            new LocalText(
                                    "其中之一：" + String.join("、", choices.keySet()),
                                    "one of " + String.join(", ", choices.keySet())),
                            choices.keySet());
        }
        return choices.values().iterator().next();
    }

    /** A text in Chinese and English. */
    LocalText requireText(String key) {
        asked.add(key);
        if (!has(key)) {
            absent(key);
            return NO_TEXT;
        }
        return findText(key).orElse(NO_TEXT);
    }

    Optional<LocalText> findText(String key) {
        return findMap(key).map(map -> {
            String zh = map.require("zh");
            String en = map.require("en");
            map.finish();
            return zh.isBlank() || en.isBlank() ? NO_TEXT : new LocalText(zh, en);
        });
    }

    Optional<MapCursor> findMap(String key) {
        asked.add(key);
        Node value = values.get(key);
        if (value instanceof MappingNode mapping) {
            return Optional.of(new MapCursor(file, mapping));
        }
        if (value != null) {
            wrong(key, new LocalText("不是键值结构", "is not a mapping"), new LocalText("键: 值", "key: value"));
        }
        return Optional.empty();
    }

    /** The mapping under a key when it is one; any other value is left for another reading. */
    Optional<MapCursor> findMapQuietly(String key) {
        asked.add(key);
        return values.get(key) instanceof MappingNode mapping
                ? Optional.of(new MapCursor(file, mapping))
                : Optional.empty();
    }

    /** The mappings of a list; absent gives none. */
    List<MapCursor> maps(String key) {
        List<MapCursor> maps = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof MappingNode mapping) {
                maps.add(new MapCursor(file, mapping));
            } else {
                problems()
                        .add(
                                file.spotOf(item, 1),
                                "definition.not-a-mapping",
                                new LocalText(key + " 中的一项不是键值结构", "an item of " + key + " is not a mapping"),
                                new LocalText("{ 键: 值 }", "{ key: value }"),
                                new LocalText("参照其他项改写", "Write it like the other items"));
            }
        }
        return maps;
    }

    /** The scalars of a list; absent gives none. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            }
        }
        return texts;
    }

    private List<Node> items(String key) {
        asked.add(key);
        Node value = values.get(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (value != null) {
            wrong(key, new LocalText("不是列表", "is not a list"), new LocalText("[ … ]", "[ … ]"));
        }
        return List.of();
    }

    /** Every key that nobody asked for is a problem. */
    void finish() {
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (!asked.contains(key.getKey())) {
                problems()
                        .unknownName(
                                file.spotOf(key.getValue(), key.getKey().length()),
                                "definition.unknown-key",
                                key.getKey(),
                                new LocalText("已知的键", "a known key"),
                                asked);
            }
        }
    }

    /** Marks a key as known without reading it. */
    void ignore(String key) {
        asked.add(key);
    }

    void wrong(String key, LocalText found, LocalText expected) {
        problems()
                .add(
                        spotOf(key),
                        "definition.wrong-value",
                        new LocalText(key + "：" + found.zh(), key + ": " + found.en()),
                        expected,
                        new LocalText("改正这个值", "Mend this value"));
    }

    private void absent(String key) {
        problems()
                .add(
                        spot(),
                        "definition.missing-key",
                        new LocalText("没有 " + key, key + " is missing"),
                        new LocalText(key + ": …", key + ": …"),
                        new LocalText("补上这个键", "Add the key"));
    }
}
