package org.lubanchi.engine.definitions.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.lubanchi.engine.definitions.appendix.AppendixTable;
import org.lubanchi.engine.definitions.register.RegisterExport;

/**
 * Forms that others have set (表式): what a quality report is made of, and the files of other systems.
 *
 * @param outlines by id
 * @param appendices by edition and name
 * @param registers files of other systems, by id
 * @param tileMaps where units lie to each other, by id
 */
public record ReportForms(
        SequencedMap<String, ReportOutline> outlines,
        SequencedMap<String, AppendixTable> appendices,
        SequencedMap<String, RegisterExport> registers,
        SequencedMap<String, TileMap> tileMaps) {
    public ReportForms {
        outlines = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outlines));
        appendices = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(appendices));
        registers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(registers));
        tileMaps = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tileMaps));
    }

    /** The map of this id, which is known to exist. */
    public TileMap requireTileMap(String id) {
        TileMap map = tileMaps.get(id);
        if (map == null) {
            throw new IllegalArgumentException("The catalogue has no map " + id);
        }
        return map;
    }

    /** Where a unit stands on the first map that knows its name. */
    public Optional<TileMap.Square> findSquare(String unitName) {
        return tileMaps.values().stream()
                .flatMap(map -> map.findSquare(unitName).stream())
                .findFirst();
    }
}
