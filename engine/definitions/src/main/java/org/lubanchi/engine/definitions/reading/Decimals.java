package org.lubanchi.engine.definitions.reading;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.evaluation.Threshold;
import org.lubanchi.engine.kernel.LocalText;

/** Reads exact decimals from mappings; what is no number is a problem and reads as zero or nothing. */
final class Decimals {
    private static final String NUMBER = "-?\\d{1,15}(\\.\\d{1,12})?";

    private Decimals() {}

    static Optional<BigDecimal> find(MapCursor map, String key) {
        return map.find(key).flatMap(text -> {
            if (text.matches(NUMBER)) {
                return Optional.of(new BigDecimal(text));
            }
            map.wrong(
                    key,
                    new LocalText("「" + text + "」不是数", "\"" + text + "\" is no number"),
                    new LocalText("小数，如 0.5", "a decimal such as 0.5"));
            return Optional.empty();
        });
    }

    static BigDecimal require(MapCursor map, String key) {
        if (!map.has(key)) {
            map.require(key);
        }
        return find(map, key).orElse(BigDecimal.ZERO);
    }

    /** A number that must be above zero, since something is divided by it. */
    static BigDecimal requirePositive(MapCursor map, String key) {
        BigDecimal number = require(map, key);
        if (number.signum() <= 0 && map.has(key)) {
            tellNotPositive(map, key, number);
            return BigDecimal.ONE;
        }
        return number;
    }

    /** A single number, or a mapping with {@code general} and numbers by kind of school. */
    static Threshold threshold(MapCursor map, String key, List<String> kinds, boolean positive) {
        Optional<MapCursor> byKind = map.findMapQuietly(key);
        if (byKind.isEmpty()) {
            return Threshold.of(positive ? requirePositive(map, key) : require(map, key));
        }
        MapCursor numbers = byKind.get();
        TreeMap<String, BigDecimal> found = new TreeMap<>();
        for (String kind : numbers.keys()) {
            if (!kind.equals("general")) {
                requireKind(map, numbers.spotOf(kind), kind, kinds);
                found.put(kind, positive ? requirePositive(numbers, kind) : require(numbers, kind));
            }
        }
        BigDecimal general = positive ? requirePositive(numbers, "general") : require(numbers, "general");
        numbers.finish();
        return new Threshold(general, found);
    }

    static void requireKind(MapCursor map, Spot spot, String kind, List<String> kinds) {
        if (!kinds.contains(kind)) {
            map.problems()
                    .unknownName(
                            spot,
                            "definition.unknown-school-kind",
                            kind,
                            new LocalText("方案 kinds 中的学校类型", "a kind of the scheme's kinds"),
                            kinds);
        }
    }

    /** A mapping of names to numbers, in the order written. */
    static SequencedMap<String, BigDecimal> numbers(MapCursor map, String key) {
        LinkedHashMap<String, BigDecimal> found = new LinkedHashMap<>();
        map.findMap(key).ifPresent(numbers -> {
            for (String name : numbers.keys()) {
                found.put(name, require(numbers, name));
            }
            numbers.finish();
        });
        return Collections.unmodifiableSequencedMap(found);
    }

    private static void tellNotPositive(MapCursor map, String key, BigDecimal number) {
        map.problems()
                .add(
                        map.spotOf(key),
                        "definition.zero-divisor",
                        new LocalText(key + " 是 " + number.toPlainString(), key + " is " + number.toPlainString()),
                        new LocalText("大于零的数：要用它作除数", "a number above zero: something is divided by it"),
                        new LocalText("改成正数，或换一种计分规则", "Make it positive, or use another function"));
    }
}
