package org.lubanchi.engine.definitions.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.PublishedValue;
import org.lubanchi.engine.definitions.PublishedValue.NotComputable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;

/** Reads the figures that cited documents print: one CSV a source, named by a YAML file beside it. */
final class PublishedReader {
    private static final Map<String, NotComputable> REASONS = TableReader.choices(NotComputable.values());
    private final Draft draft;

    PublishedReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.each("published", (map, path) -> {
            String source = draft.requireSource(map, "published");
            String csv = map.require("csv");
            map.finish();
            String csvPath = path.substring(0, path.lastIndexOf('/') + 1) + csv;
            CsvFile.read(draft, csvPath, map.spotOf("csv"))
                    .ifPresent(rows -> draft.published.put(source, readRows(source, rows)));
        });
    }

    private List<PublishedValue> readRows(String source, CsvFile rows) {
        List<PublishedValue> values = new ArrayList<>();
        rows.forEach(row -> readRow(source, row).ifPresent(values::add));
        return values;
    }

    private Optional<PublishedValue> readRow(String source, CsvFile.Row row) {
        Optional<String> indicator = optional(row, "indicator");
        Optional<NotComputable> reason = readReason(row);
        indicator.ifPresent(id -> draft.findIndicator(row.spot(), id));
        boolean numbers = row.get("line").matches("\\d+")
                && row.get("year").matches("\\d{4}")
                && row.get("value").matches("(-?\\d+(\\.\\d+)?)?");
        if (!numbers || (indicator.isEmpty() && reason.isEmpty())) {
            draft.problems.add(
                    row.spot(),
                    "definition.wrong-value",
                    new LocalText("这一行读不通", "the row cannot be read"),
                    new LocalText(
                            "line、year、value 为数；至少有 indicator、reason 之一，reason 取自固定清单",
                            "line, year, value are numbers; an indicator, a reason of the closed list, or both"),
                    new LocalText("改正这一行", "Mend the row"));
            return Optional.empty();
        }
        return Optional.of(value(source, row, indicator, reason));
    }

    private Optional<NotComputable> readReason(CsvFile.Row row) {
        Optional<String> written = optional(row, "reason");
        Optional<NotComputable> reason = written.map(REASONS::get);
        if (written.isPresent() && reason.isEmpty()) {
            draft.problems.unknownName(
                    row.spot(),
                    "definition.unknown-choice",
                    written.get(),
                    new LocalText(
                            "其中之一：" + String.join("、", REASONS.keySet()),
                            "one of " + String.join(", ", REASONS.keySet())),
                    REASONS.keySet());
        }
        return reason;
    }

    private static PublishedValue value(
            String source, CsvFile.Row row, Optional<String> indicator, Optional<NotComputable> reason) {
        return new PublishedValue(
                row.get("id"),
                new PublishedValue.Origin(
                        source, Integer.parseInt(row.get("line")), row.get("chapter"), row.get("place")),
                new OrgUnitId(row.get("unit_id")),
                Integer.parseInt(row.get("year")),
                row.get("label"),
                indicator,
                new PublishedValue.Printed(
                        optional(row, "value").map(BigDecimal::new),
                        row.get("printed"),
                        row.get("unit"),
                        precision(row.get("precision"))),
                Arrays.stream(row.get("derived_from").split(" \\|\\| "))
                        .filter(text -> !text.isBlank())
                        .toList(),
                reason,
                row.get("scope"));
    }

    private static PublishedValue.Precision precision(String text) {
        String[] parts = text.split(";", -1);
        int decimals = parts[0].matches("\\d+") ? Integer.parseInt(parts[0]) : 0;
        List<String> marks = Arrays.stream(parts).skip(1).toList();
        int scale = marks.contains("亿") ? 8 : marks.contains("万") ? 4 : 0;
        return new PublishedValue.Precision(
                decimals,
                scale,
                marks.stream()
                        .filter(mark -> !mark.equals("万") && !mark.equals("亿"))
                        .toList());
    }

    private static Optional<String> optional(CsvFile.Row row, String head) {
        return Optional.of(row.get(head)).filter(text -> !text.isBlank());
    }
}
