package org.lubanchi.engine.consistency.claim;

/** Which measure words count the same kind of thing (单位归类). */
public final class UnitClass {
    private UnitClass() {}

    /** The representative of a unit's class. */
    public static String of(String unit) {
        return switch (unit) {
            case "名", "位" -> "人";
            case "本", "万册" -> "册";
            case "平米", "㎡", "m2" -> "平方米";
            case "元/生" -> "元";
            case "百分点", "个点" -> "个百分点";
            case "大类", "类别" -> "类";
            default -> unit;
        };
    }
}
