package org.lubanchi.engine.indicator.compare;

import org.lubanchi.engine.definitions.PublishedValue.NotComputable;
import org.lubanchi.engine.kernel.LocalText;

/** The words of the closed list of reasons. */
public final class Reasons {
    /** The figure is of a unit that no sealed snapshot in this scope holds. */
    static final LocalText UNIT_NOT_HELD = new LocalText("没有该单位的封存数据", "no sealed data of the unit are held");
    /** The document leaves the cell blank. */
    static final LocalText NOTHING_PRINTED = new LocalText("原文未刊数值", "the document prints no number");

    private Reasons() {}

    /** Why a figure is not computed, as people read it. */
    public static LocalText text(NotComputable reason) {
        return switch (reason) {
            case TABLE_NOT_COLLECTED -> new LocalText("还没有采集表收这项数据", "no table collects it yet");
            case NORM_OR_PLAN -> new LocalText("引用的标准或计划，不是统计结果", "a norm or plan that is quoted, not measured");
            case NEEDS_OTHER_REGIONS -> new LocalText("排名需要其他地区的数据", "a rank needs the figures of other regions");
            case YEARS_NOT_HELD -> new LocalText("跨越平台没有数据的年份", "it accumulates years that are not held");
            case COVERAGE_UNCLEAR -> new LocalText("原文口径不明", "the document does not say what is counted");
        };
    }
}
