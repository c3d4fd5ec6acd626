package org.lubanchi.benchmark;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was measured, as a table for people and as JSON (测量表). */
final class MeasuredTable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MeasuredTable() {}

    /** Prints the table and writes the JSON, whose place is printed last. */
    static void tell(List<Measured> all, PrintWriter out, Path json) throws IOException {
        out.print(text(all));
        Path target = json.toAbsolutePath().normalize();
        Files.createDirectories(target.resolveSibling(""));
        Files.writeString(target, json(all, BenchmarkCommand.machine()));
        out.println(target);
    }

    /** One line a thing: id, ours, the other, their ratio, the limit. */
    static String text(List<Measured> all) {
        StringBuilder text = new StringBuilder();
        text.append(String.format("%-28s %14s %14s %8s %12s %s%n", "id", "ours", "beside", "ratio", "limit", ""));
        for (Measured each : all) {
            text.append(String.format(
                    "%-28s %14s %14s %8s %12s %s%n",
                    each.id(),
                    amount(each.ours().middle(), each.unit()),
                    each.beside()
                            .map(other -> amount(other.spread().middle(), each.unit()))
                            .orElse(""),
                    each.ratio().map(BigDecimal::toPlainString).orElse(""),
                    each.limit().map(limit -> limitText(each, limit)).orElse(""),
                    each.kept().map(kept -> kept ? "✓" : "✗").orElse("")));
            text.append("    ")
                    .append(each.what().zh())
                    .append(" · ")
                    .append(each.what().en());
            each.beside()
                    .ifPresent(other ->
                            text.append("；对照 beside: ").append(other.name().zh()));
            text.append(System.lineSeparator());
        }
        return text.toString();
    }

    private static String limitText(Measured each, BigDecimal limit) {
        return each.beside().isPresent() ? "≤ " + limit + "×" : "≤ " + amount(limit.longValueExact(), each.unit());
    }

    private static String amount(long value, String unit) {
        return switch (unit) {
            case "us" -> value < 10_000_000 ? thousandth(value) + " ms" : thousandth(value / 1000) + " s";
            case "KiB" -> new BigDecimal(value).divide(new BigDecimal(1024), 0, RoundingMode.HALF_UP) + " MiB";
            case "permille" -> new BigDecimal(value).movePointLeft(3).toPlainString();
            default -> Long.toString(value);
        };
    }

    private static String thousandth(long value) {
        return new BigDecimal(value)
                .movePointLeft(3)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The same for programs: amounts in their units, least, middle, greatest. */
    static String json(List<Measured> all, String machine) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("machine", machine);
        ArrayNode rows = root.putArray("measured");
        for (Measured each : all) {
            ObjectNode row = rows.addObject();
            row.put("id", each.id());
            row.put("zh", each.what().zh());
            row.put("en", each.what().en());
            row.put("unit", each.unit());
            spread(row.putObject("ours"), each.ours());
            each.beside().ifPresent(other -> {
                spread(row.putObject("beside"), other.spread());
                row.put("beside_is", other.name().en());
            });
            each.ratio().ifPresent(ratio -> row.put("ratio", ratio));
            each.limit().ifPresent(limit -> row.put("limit", limit));
            each.kept().ifPresent(kept -> row.put("kept", kept));
        }
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void spread(ObjectNode node, Spread spread) {
        node.put("least", spread.least());
        node.put("middle", spread.middle());
        node.put("greatest", spread.greatest());
    }
}
