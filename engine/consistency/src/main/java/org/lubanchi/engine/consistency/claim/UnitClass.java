package org.lubanchi.engine.consistency.claim;

import java.util.Map;

/** Which measure words count the same kind of thing (单位归类). */
public final class UnitClass {
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("名", "人"),
            Map.entry("位", "人"),
            Map.entry("本", "册"),
            Map.entry("万册", "册"),
            Map.entry("平米", "平方米"),
            Map.entry("㎡", "平方米"),
            Map.entry("m2", "平方米"),
            Map.entry("元/生", "元"),
            Map.entry("百分点", "个百分点"),
            Map.entry("个点", "个百分点"),
            Map.entry("大类", "类"),
            Map.entry("类别", "类"));

    private UnitClass() {}

    /** The representative of a unit's class. */
    public static String of(String unit) {
        return SAME.getOrDefault(unit, unit);
    }
}
