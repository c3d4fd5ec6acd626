package org.lubanchi.engine.definitions.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.Dimension;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.Units;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Reads units, dimensions, sources and code lists. */
final class BasicsReader {
    private static final Map<String, Source.Status> STATUS =
            new LinkedHashMap<>(Map.of("verified", Source.Status.VERIFIED, "recalled", Source.Status.RECALLED));
    private final Draft draft;

    BasicsReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.open("units.yaml").ifPresent(this::readUnits);
        draft.open("dimensions.yaml").ifPresent(this::readDimensions);
        draft.each("sources", (map, path) -> readSource(map));
        draft.each("codelists", this::readCodeList);
    }

    private void readUnits(MapCursor file) {
        TreeMap<String, Unit> named = new TreeMap<>();
        for (MapCursor map : file.maps("units")) {
            String code = map.require("unit");
            String zh = map.require("zh");
            String en = map.require("en");
            LocalText symbol = zh.isBlank() || en.isBlank() ? new LocalText("?", "?") : new LocalText(zh, en);
            BigDecimal scale =
                    map.find("scale").flatMap(text -> decimal(map, text)).orElse(BigDecimal.ONE);
            Optional<String> of = map.find("of");
            if (of.isEmpty()) {
                named.put(code, Unit.base(code, symbol));
            } else {
                Optional<Unit> base = new Units(named).find(of.get());
                if (base.isEmpty()) {
                    draft.problems.unknownName(
                            map.spotOf("of"),
                            "definition.unknown-unit",
                            of.get(),
                            new LocalText("前面定义过的单位", "a unit defined above"),
                            named.keySet());
                } else {
                    named.put(
                            code,
                            new Unit(
                                    code,
                                    symbol,
                                    scale.multiply(base.get().scale()),
                                    base.get().powers()));
                }
            }
            map.finish();
        }
        file.finish();
        draft.units = new Units(named);
    }

    private static Optional<BigDecimal> decimal(MapCursor map, String text) {
        if (text.matches("\\d{1,12}(\\.\\d{1,12})?") && new BigDecimal(text).signum() > 0) {
            return Optional.of(new BigDecimal(text));
        }
        map.wrong(
                "scale",
                new LocalText("「" + text + "」不是正数", "\"" + text + "\" is not positive"),
                new LocalText("正的小数", "a positive decimal"));
        return Optional.empty();
    }

    private void readDimensions(MapCursor file) {
        for (MapCursor map : file.maps("dimensions")) {
            String id = map.require("dimension");
            String zh = map.require("zh");
            String en = map.require("en");
            if (!zh.isBlank() && !en.isBlank()) {
                draft.dimensions.add(new Dimension(id, new LocalText(zh, en)));
            }
            map.finish();
        }
        file.finish();
    }

    private void readSource(MapCursor map) {
        String id = map.require("source");
        LocalText label = map.requireText("label");
        String kind = map.require("kind");
        Source.Status status = map.choice("status", STATUS, Optional.empty());
        LocalText note = map.requireText("note");
        map.ignore("document");
        map.finish();
        if (draft.sources.put(id, new Source(id, label, kind, status, note)) != null) {
            draft.problems.add(
                    map.spotOf("source"),
                    "definition.doubled-name",
                    new LocalText("「" + id + "」已经定义过", "\"" + id + "\" is defined already"),
                    new LocalText("不重复的名称", "a name of its own"),
                    new LocalText("删去其一", "Remove one of them"));
        }
    }

    private void readCodeList(MapCursor map, String path) {
        String id = map.require("codelist");
        LocalText label = map.requireText("label");
        String source = draft.requireSource(map, "source");
        String edition = map.require("edition");
        int from = map.requireInteger("from");
        List<CodeList.Entry> entries = new ArrayList<>();
        for (MapCursor entry : map.maps("entries")) {
            String code = entry.require("code");
            String zh = entry.require("zh");
            String en = entry.find("en").filter(text -> !text.isBlank()).orElse(zh);
            entries.add(new CodeList.Entry(
                    code, zh.isBlank() ? new LocalText("?", "?") : new LocalText(zh, en), entry.find("parent")));
            entry.finish();
        }
        map.find("csv").ifPresent(csv -> entries.addAll(readCsv(map, path, csv)));
        map.finish();
        if (draft.fresh(map, "codelist", id, path, draft.codeLists.containsKey(id))) {
            draft.codeLists.put(id, new CodeList(id, label, source, edition, from, entries));
        }
    }

    private List<CodeList.Entry> readCsv(MapCursor map, String path, String csv) {
        String csvPath = path.substring(0, path.lastIndexOf('/') + 1) + csv;
        List<CodeList.Entry> entries = new ArrayList<>();
        Optional<CsvFile> file = CsvFile.read(draft, csvPath, map.spotOf("csv"));
        file.ifPresent(rows -> rows.forEach(row -> {
            String zh = row.get("zh");
            String en = row.get("en").isBlank() ? zh : row.get("en");
            Optional<String> parent = Optional.of(row.get("parent")).filter(text -> !text.isBlank());
            entries.add(new CodeList.Entry(row.get("code"), new LocalText(zh, en), parent));
        }));
        return entries;
    }
}
