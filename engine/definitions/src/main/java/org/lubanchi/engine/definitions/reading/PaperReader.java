package org.lubanchi.engine.definitions.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lubanchi.engine.definitions.paper.PaperKind;
import org.lubanchi.engine.definitions.paper.PaperPart;
import org.lubanchi.engine.definitions.paper.PaperWording;
import org.lubanchi.engine.definitions.paper.PaperWording.TableWords;
import org.lubanchi.engine.kernel.LocalText;

/** Reads how papers are worded: {@code papers/<paper>-<from>.yaml}; every piece must be worded, and none tells what it cannot. */
final class PaperReader {
    private static final Map<String, PaperKind> KINDS = new TreeMap<>();

    static {
        for (PaperKind kind : PaperKind.values()) {
            KINDS.put(kind.code(), kind);
        }
    }

    private final Draft draft;

    PaperReader(Draft draft) {
        this.draft = draft;
    }

    void read() {
        draft.each("papers", this::readPaper);
    }

    private void readPaper(MapCursor map, String path) {
        PaperKind kind = map.choice("paper", KINDS, Optional.empty());
        int from = map.requireInteger("from");
        String source = draft.requireSource(map, "source");
        map.requireText("label");
        Map<PaperPart, String> words = readWords(map, kind);
        Map<PaperPart, TableWords> tables = readTables(map, kind);
        map.finish();
        String id = kind.code() + "-" + from;
        List<PaperWording> editions = draft.papers.computeIfAbsent(kind, none -> new ArrayList<>());
        boolean taken = editions.stream().anyMatch(each -> each.from() == from);
        boolean fresh = draft.fresh(map, "paper", id, path, taken);
        if (fresh && words.size() + tables.size() == kind.parts().size()) {
            editions.add(new PaperWording(kind, source, from, words, tables));
        }
    }

    private Map<PaperPart, String> readWords(MapCursor map, PaperKind kind) {
        Map<PaperPart, String> words = new HashMap<>();
        part(map, "words").ifPresent(all -> {
            for (PaperPart part : kind.parts()) {
                if (!part.isTable()) {
                    String text = all.require(part.code());
                    check(all, part.code(), text, part);
                    words.put(part, text);
                }
            }
            all.finish();
        });
        return words;
    }

    private Map<PaperPart, TableWords> readTables(MapCursor map, PaperKind kind) {
        Map<PaperPart, TableWords> tables = new HashMap<>();
        part(map, "tables").ifPresent(all -> {
            for (PaperPart part : kind.parts()) {
                if (part.isTable()) {
                    part(all, part.code()).ifPresent(table -> tables.put(part, readTable(table, part)));
                }
            }
            all.finish();
        });
        return tables;
    }

    /** The mapping under a key, or a problem that it is missing. */
    private static Optional<MapCursor> part(MapCursor map, String key) {
        if (!map.has(key)) {
            map.require(key);
        }
        return map.findMap(key);
    }

    private TableWords readTable(MapCursor table, PaperPart part) {
        String caption = table.require("caption");
        check(table, "caption", caption, part);
        List<String> head = table.texts("head");
        if (head.size() != part.shape().columns()) {
            table.wrong(
                    "head",
                    new LocalText("表头有 " + head.size() + " 列", "the head has " + head.size() + " columns"),
                    new LocalText(part.shape().columns() + " 列", part.shape().columns() + " columns"));
        }
        String note = table.find("note").orElse("");
        check(table, "note", note, part);
        table.finish();
        return new TableWords(caption, head, note);
    }

    private void check(MapCursor map, String key, String text, PaperPart part) {
        boolean none = part.fields().isEmpty();
        draft.checkBlanks(
                map.spotOf(key),
                text,
                part.fields(),
                new LocalText(
                        none ? "不带花括号的文字" : "这一段能说的一项", none ? "words without braces" : "what this piece can tell"));
    }
}
