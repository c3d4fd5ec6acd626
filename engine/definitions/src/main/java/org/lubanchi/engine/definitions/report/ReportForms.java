package org.lubanchi.engine.definitions.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.lubanchi.engine.definitions.appendix.AppendixTable;
import org.lubanchi.engine.definitions.calendar.WorkingCalendar;
import org.lubanchi.engine.definitions.notice.NoticeTemplate;
import org.lubanchi.engine.definitions.register.RegisterExport;

/**
 * Forms that others have set (表式): what a quality report is made of, the files of other systems, the days offices work,
 * what people are told.
 *
 * @param outlines by id
 * @param appendices by edition and name
 * @param registers files of other systems, by id
 * @param tileMaps where units lie to each other, by id
 * @param calendar by which windows and due days are counted
 * @param notices what people are told, by id
 */
public record ReportForms(
        SequencedMap<String, ReportOutline> outlines,
        SequencedMap<String, AppendixTable> appendices,
        SequencedMap<String, RegisterExport> registers,
        SequencedMap<String, TileMap> tileMaps,
        WorkingCalendar calendar,
        SequencedMap<String, NoticeTemplate> notices) {
    public ReportForms {
        outlines = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outlines));
        appendices = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(appendices));
        registers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(registers));
        notices = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(notices));
        tileMaps = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tileMaps));
    }

    /** The notice of this id, which is known to exist. */
    public NoticeTemplate requireNotice(String id) {
        NoticeTemplate notice = notices.get(id);
        if (notice == null) {
            throw new IllegalArgumentException("The catalogue has no notice " + id);
        }
        return notice;
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
