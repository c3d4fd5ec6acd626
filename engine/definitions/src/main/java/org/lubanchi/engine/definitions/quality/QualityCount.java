package org.lubanchi.engine.definitions.quality;

import java.util.Locale;
import org.lubanchi.engine.kernel.LocalText;

/** What is counted of a unit's report before it is judged (数据质量计数); formulas of quality items are over these. */
public enum QualityCount {
    TABLES_ASKED(new LocalText("应报的表", "tables asked for")),
    TABLES_REPORTED(new LocalText("已报的表", "tables reported")),
    CELLS_ASKED(new LocalText("应填的单元格", "cells asked for")),
    CELLS_FILLED(new LocalText("已填的单元格", "cells filled in")),
    /** Not applicable, withheld, or never collected: the unit said why. */
    CELLS_EXCUSED(new LocalText("缺失有原因的单元格", "cells absent for a reason")),
    TABLES_DUE(new LocalText("有截止时间的表", "tables with a deadline")),
    TABLES_ON_TIME(new LocalText("按时首次上报的表", "tables first handed in on time")),
    TABLES_HANDED_IN(new LocalText("经审核上报的表", "tables handed in for review")),
    TABLES_RETURNED(new LocalText("被退回过的表", "tables sent back at least once")),
    BLOCKING_RULES(new LocalText("判定了的强制规则", "blocking rules judged")),
    BLOCKING_RULES_BROKEN(new LocalText("有问题的强制规则", "blocking rules broken")),
    BLOCKING_ISSUES(new LocalText("强制问题", "blocking issues")),
    EXPLAINABLE_RULES(new LocalText("判定了的核实规则", "explainable rules judged")),
    EXPLAINABLE_RULES_OPEN(new LocalText("还有未说明问题的核实规则", "explainable rules with issues not explained")),
    OPEN_ISSUES(new LocalText("未说明的核实问题", "explainable issues without an explanation")),
    EXPLAINED_ISSUES(new LocalText("已说明的核实问题", "explainable issues with an explanation")),
    INFORMATIVE_ISSUES(new LocalText("提示问题", "informative issues")),
    CROSS_CHECKS_JUDGED(new LocalText("已判定的互核", "cross-checks judged")),
    CROSS_CHECKS_AGREEING(new LocalText("相符的互核", "cross-checks that agree")),
    PUBLISHED_COMPARED(new LocalText("可对照的刊载值", "published figures compared")),
    PUBLISHED_AGREEING(new LocalText("相符的刊载值", "published figures that agree"));

    private final LocalText label;

    QualityCount(LocalText label) {
        this.label = label;
    }

    /** What people read. */
    public LocalText label() {
        return label;
    }

    /** The name in formulas and sentences. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
