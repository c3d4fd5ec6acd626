package org.lubanchi.benchmark.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A relation of a published report that a person judged (人工判定).
 *
 * @param verdict consistent, inconsistent or ambiguous
 * @param group the root error it belongs to; empty when it has none
 * @param lines the lines it stands on
 * @param numbers its numbers as printed
 * @param formula the arithmetic, for people
 */
record GoldRecord(String verdict, String group, Set<Integer> lines, Set<String> numbers, String formula) {
    GoldRecord {
        lines = Set.copyOf(lines);
        numbers = Set.copyOf(numbers);
    }

    /** The records of a file, a JSON object a line. */
    static List<GoldRecord> read(Path file) throws IOException {
        List<GoldRecord> records = new ArrayList<>();
        for (JsonNode node : lines(file)) {
            Set<String> numbers = new HashSet<>();
            node.path("operands").forEach(each -> numbers.add(each.path("raw").asString("")));
            if (node.path("stated_operand").isObject()) {
                numbers.add(node.path("stated_operand").path("raw").asString(""));
            }
            records.add(new GoldRecord(
                    node.path("verdict").asString(""),
                    node.path("group").asString(""),
                    numbers(node.path("lines")),
                    numbers,
                    node.path("formula").asString("")));
        }
        return records;
    }

    /** The objects of a file that has one a line. */
    static List<JsonNode> lines(Path file) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                nodes.add(mapper.readTree(line));
            }
        }
        return nodes;
    }

    /** An array of whole numbers. */
    static Set<Integer> numbers(JsonNode array) {
        Set<Integer> numbers = new LinkedHashSet<>();
        array.forEach(each -> numbers.add(each.asInt()));
        return numbers;
    }

    /** Whether a finding is about it: it touches two of its lines, or the one it has, and shares a number where both have any. */
    boolean isMatchedBy(Told told) {
        boolean sharesNumber = told.numbers().isEmpty()
                || numbers.isEmpty()
                || numbers.stream().anyMatch(told.numbers()::contains);
        long touched = lines.stream().filter(told::isNear).count();
        return sharesNumber && touched >= Math.min(2, lines.size());
    }
}
