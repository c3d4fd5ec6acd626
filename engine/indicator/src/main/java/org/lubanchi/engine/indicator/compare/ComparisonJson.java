package org.lubanchi.engine.indicator.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.IndicatorDefinition;
import org.lubanchi.engine.definitions.PublishedValue;
import org.lubanchi.engine.indicator.compare.Comparison.Agreement;
import org.lubanchi.engine.indicator.compare.Comparison.Row;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A comparison as JSON: counts, then one object a printed figure. */
public final class ComparisonJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ComparisonJson() {}

    /** The text. */
    public static String write(List<Row> rows, Catalogue catalogue) {
        ObjectNode root = MAPPER.createObjectNode();
        ObjectNode counts = root.putObject("counts");
        for (Map.Entry<Agreement, Integer> entry : Comparison.count(rows).entrySet()) {
            counts.put(entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue());
        }
        ArrayNode array = root.putArray("rows");
        rows.forEach(row -> write(row, catalogue, array.addObject()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void write(Row row, Catalogue catalogue, ObjectNode node) {
        PublishedValue published = row.published();
        node.put("id", published.id());
        node.put("source", published.origin().source());
        node.put("line", published.origin().line());
        node.put("chapter", published.origin().chapter());
        node.put("place", published.origin().place());
        node.put("year", published.year());
        node.put("label", published.label());
        node.put("printed", published.printed().text());
        node.put("verdict", row.verdict().name().toLowerCase(Locale.ROOT));
        row.computed().ifPresent(key -> {
            IndicatorDefinition indicator =
                    catalogue.findIndicator(key.indicator()).orElseThrow();
            node.put("computedKey", key.toString());
            row.value()
                    .reported()
                    .ifPresent(quantity -> node.put(
                            "computed",
                            quantity.rounded(indicator.decimals()).amount().toPlainString()));
        });
        row.reason().ifPresent(reason -> node.put("reason", reason.zh()));
        ArrayNode derivations = node.putArray("derivations");
        row.derivations()
                .forEach(each -> derivations
                        .addObject()
                        .put("side", each.side().name().toLowerCase(Locale.ROOT))
                        .put("text", each.text()));
    }
}
