package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.PublishedValue.NotComputable;
import org.lubanchi.engine.definitions.appendix.AppendixRow;
import org.lubanchi.engine.definitions.appendix.AppendixRow.Aggregation;
import org.lubanchi.engine.definitions.appendix.AppendixTable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Reads appendix tables: {@code appendix/<edition>/<table>.yaml}, rows with the indicators that fill them. */
final class AppendixReader {
    private static final Map<String, Aggregation> AGGREGATIONS = TableReader.choices(Aggregation.values());
    private static final Map<String, AppendixRow.Evidence> EVIDENCE =
            TableReader.choices(AppendixRow.Evidence.values());
    private static final Map<String, AppendixRow.Fills> FILLS = TableReader.choices(AppendixRow.Fills.values());
    private static final Map<String, NotComputable> REASONS = TableReader.choices(NotComputable.values());
    private final Draft draft;

    AppendixReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.each("appendix", this::readTable);
    }

    private void readTable(MapCursor map, String path) {
        String name = map.require("appendix");
        String edition = map.require("edition");
        checkFolder(map, path, edition);
        int number = map.requireInteger("number");
        LocalText label = map.requireText("label");
        String source = draft.requireSource(map, "source");
        int from = map.requireInteger("from");
        Optional<Integer> to = map.findInteger("to");
        int years = map.requireInteger("years");
        List<AppendixRow> rows = new ArrayList<>();
        for (MapCursor row : map.maps("rows")) {
            rows.add(readRow(row, rows.stream().map(AppendixRow::number).toList()));
        }
        if (!map.has("rows")) {
            map.wrong("rows", new LocalText("没有行", "there are no rows"), new LocalText("rows: [ … ]", "rows: [ … ]"));
        }
        map.finish();
        String id = edition + "/" + name;
        if (draft.fresh(map, "appendix", id, path, draft.appendices.containsKey(id))) {
            draft.appendices.put(id, new AppendixTable(id, edition, number, label, source, from, to, years, rows));
        }
    }

    private static void checkFolder(MapCursor map, String path, String edition) {
        String[] parts = path.split("/");
        String folder = parts.length == 3 ? parts[1] : "";
        if (!folder.equals(edition)) {
            map.wrong(
                    "edition",
                    new LocalText("「" + edition + "」写在 " + path + " 里", "\"" + edition + "\" stands in " + path),
                    new LocalText("文件夹名与版本一致", "the folder named like the edition"));
        }
    }

    private AppendixRow readRow(MapCursor map, Collection<String> above) {
        String number = map.require("row");
        if (above.contains(number)) {
            map.wrong(
                    "row",
                    new LocalText("序号「" + number + "」重复", "the number " + number + " is doubled"),
                    new LocalText("不重复的序号", "a number of its own"));
        }
        Optional<String> parent = map.find("parent");
        if (parent.isPresent() && !above.contains(parent.get())) {
            draft.problems.unknownName(
                    map.spotOf("parent"),
                    "definition.unknown-row",
                    parent.get(),
                    new LocalText("上面某一行的序号", "the number of a row above"),
                    above);
        }
        LocalText label = map.requireText("label");
        Unit unit = draft.requireUnit(map, "unit");
        AppendixRow.Fills fills = map.choice("fills", FILLS, Optional.of(AppendixRow.Fills.BOTH));
        Aggregation aggregation = map.choice("city", AGGREGATIONS, Optional.empty());
        AppendixRow.Figure figure = readFigure(map, unit, aggregation);
        AppendixRow.Evidence evidence = map.choice("evidence", EVIDENCE, Optional.empty());
        List<String> oldNames = map.texts("old_names");
        map.finish();
        return new AppendixRow(number, parent, label, unit, fills, figure, aggregation, evidence, oldNames);
    }

    private AppendixRow.Figure readFigure(MapCursor map, Unit unit, Aggregation aggregation) {
        Optional<String> indicator = readIndicator(map, "indicator", Optional.of(unit));
        Optional<String> distinct = readIndicator(map, "distinct", Optional.empty());
        Optional<String> surveyed = readIndicator(map, "surveyed", Optional.empty());
        Optional<NotComputable> reason =
                map.has("reason") ? Optional.of(map.choice("reason", REASONS, Optional.empty())) : Optional.empty();
        if (map.has("indicator") == map.has("reason")) {
            map.wrong(
                    map.has("reason") ? "reason" : "row",
                    new LocalText("指标与原因应恰有其一", "exactly one of indicator and reason"),
                    new LocalText("indicator: … 或 reason: …", "indicator: … or reason: …"));
        }
        if (map.has("distinct") != (aggregation == Aggregation.SUM_AND_DISTINCT)) {
            map.wrong(
                    map.has("distinct") ? "distinct" : "city",
                    new LocalText(
                            "distinct 与 city: sum_and_distinct 应同时出现",
                            "distinct and city: sum_and_distinct go together"),
                    new LocalText("两者都写或都不写", "both or neither"));
        }
        if (aggregation == Aggregation.SUM && !added(unit)) {
            map.wrong(
                    "city",
                    new LocalText(
                            "单位是 " + unit.code() + "，比值不能相加", "the unit is " + unit.code() + "; ratios do not add"),
                    new LocalText("city: ratio", "city: ratio"));
        }
        return new AppendixRow.Figure(indicator, distinct, surveyed, reason);
    }

    /** Whether amounts of a unit may be added over schools: a plain count, length, or sum of money, no quotient. */
    private static boolean added(Unit unit) {
        return unit.powers().values().stream().toList().equals(List.of(1));
    }

    private Optional<String> readIndicator(MapCursor map, String key, Optional<Unit> unit) {
        return draft.findIndicatorIn(
                map,
                key,
                own -> unit.filter(each -> own.placesTo(each).isEmpty()).isEmpty());
    }
}
