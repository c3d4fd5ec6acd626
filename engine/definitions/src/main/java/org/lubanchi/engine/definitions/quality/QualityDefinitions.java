package org.lubanchi.engine.definitions.quality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Everything that judges how good reported data are (数据质量定义).
 *
 * @param items by id
 * @param crossChecks by id
 * @param watches by id
 * @param soleKeys by id
 */
public record QualityDefinitions(
        SequencedMap<String, QualityItem> items,
        SequencedMap<String, CrossCheck> crossChecks,
        SequencedMap<String, Watch> watches,
        SequencedMap<String, SoleKey> soleKeys) {
    public QualityDefinitions {
        items = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(items));
        crossChecks = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(crossChecks));
        watches = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(watches));
        soleKeys = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(soleKeys));
    }

    /** The items of a part that hold in a report year. */
    public List<QualityItem> listItems(QualityPart part, int year) {
        return items.values().stream()
                .filter(item -> item.part() == part && item.versionIn(year).isPresent())
                .toList();
    }

    /** The cross-checks that hold in a report year. */
    public List<CrossCheck> listCrossChecks(int year) {
        return crossChecks.values().stream()
                .filter(check -> check.from() <= year)
                .toList();
    }

    /** The watches that hold in a report year. */
    public List<Watch> listWatches(int year) {
        return watches.values().stream().filter(watch -> watch.from() <= year).toList();
    }

    /** What belongs to one unit only in a report year. */
    public List<SoleKey> listSoleKeys(int year) {
        return soleKeys.values().stream().filter(key -> key.from() <= year).toList();
    }
}
