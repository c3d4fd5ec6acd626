package org.lubanchi.platform.registry;

import java.util.Set;
import java.util.TreeSet;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** What can be wrong in a unit list (名录问题). */
public final class UnitListProblems {
    private static final LocalText MEND = new LocalText("请修改名录后重新导入", "mend the list and take it in again");

    private UnitListProblems() {}

    static Issue missingColumn(String source, String column) {
        return issue(
                "registry.missing-column",
                new Place.FileLine(source, 1, 1),
                new LocalText("缺少列 " + column, "column " + column + " is missing"),
                new LocalText("表头含 id、kind、zh、en", "a head with id, kind, zh, en"),
                new LocalText("这些列说明单位是谁", "these columns say who a unit is"));
    }

    static Issue unknownColumn(String source, String column, Set<String> known) {
        String all = String.join(", ", new TreeSet<>(known));
        return issue(
                "registry.unknown-column",
                new Place.FileLine(source, 1, 1),
                new LocalText("多出列“" + column + "”", "column \"" + column + "\" is not known"),
                new LocalText(all, all),
                new LocalText("看不懂的内容不会被悄悄丢掉", "what is not understood is not dropped in silence"));
    }

    static Issue wrongWidth(String source, int line, int found, int expected) {
        return issue(
                "registry.wrong-width",
                new Place.FileLine(source, line, 1),
                new LocalText(found + " 个值", found + " values"),
                new LocalText(expected + " 个值", expected + " values"),
                new LocalText("每行的值与表头一一对应", "each value belongs to a column of the head"));
    }

    static Issue wrong(String source, int line, String found, LocalText expected) {
        String shown = found.isBlank() ? "∅" : found;
        return issue(
                "registry.wrong-value",
                new Place.FileLine(source, line, 1),
                new LocalText(shown, shown),
                expected,
                new LocalText("名录是组织树的依据", "the tree of units rests on this list"));
    }

    /** A parent that is no unit. */
    public static Issue unknownParent(String source, int line, String parent) {
        return issue(
                "registry.unknown-parent",
                new Place.FileLine(source, line, 1),
                new LocalText("上级 " + parent, "parent " + parent),
                new LocalText("名录中或已登记的单位", "a unit of the list, or one that is registered"),
                new LocalText("每个上级自己也必须是一个单位", "what a unit is under must be a unit itself"));
    }

    /** A unit under itself. */
    public static Issue cycle(String source, String unit) {
        return issue(
                "registry.cycle",
                new Place.WholeFile(source),
                new LocalText(unit + " 在自己之下", unit + " is under itself"),
                new LocalText("没有环的组织树", "a tree without a cycle"),
                new LocalText("汇总沿着树向上，遇到环就没有尽头", "figures roll up the tree; a cycle has no top"));
    }

    private static Issue issue(String code, Place where, LocalText found, LocalText expected, LocalText why) {
        return new Issue(code, Severity.BLOCKING, where, found, expected, why, MEND);
    }
}
