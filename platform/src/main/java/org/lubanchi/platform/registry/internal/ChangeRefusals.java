package org.lubanchi.platform.registry.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.http.Refusal;

/** What cannot be done to the register, in five parts. */
final class ChangeRefusals {
    private ChangeRefusals() {}

    static Refusal noReason(OrgUnitId unit) {
        return refusal(
                "registry.no-reason",
                unit,
                new LocalText("没有写理由", "no reason"),
                new LocalText("一句理由，如批复文号", "a line of reason, such as the approval's number"),
                new LocalText("名录是组织树和权限的依据，变更要能查到缘由", "the tree and who may read what rest on the register"),
                new LocalText("请补上理由", "add a reason"));
    }

    static Refusal notThere(OrgUnitId unit, LocalDate day) {
        return refusal(
                "registry.not-there",
                unit,
                new LocalText("“" + unit + "”在 " + day + " 不存在或已撤销", "\"" + unit + "\" is not there on " + day),
                new LocalText("当日存续的机构", "a unit that exists on the day"),
                new LocalText("不能改动或并入当日不存在的机构", "nothing can be changed in, or merged into, what is not there"),
                new LocalText("请换一个机构，或改日期", "choose another unit or another day"));
    }

    static Refusal beforeFounding(OrgUnitId unit, LocalDate day, LocalDate founded) {
        return refusal(
                "registry.before-founding",
                unit,
                new LocalText(
                        "变更日期 " + day + "，不晚于“" + unit + "”登记的起始日 " + founded,
                        "the change of " + day + " is not after " + unit + " was founded on " + founded),
                new LocalText(founded + " 之后的日期", "a day after " + founded),
                new LocalText("机构设立之前没有可以变更的内容", "before it was founded there is nothing to change"),
                new LocalText("请核对批复日期", "check the date of the approval"));
    }

    static Refusal laterChange(OrgUnitId unit, LocalDate day, LocalDate later) {
        return refusal(
                "registry.later-change",
                unit,
                new LocalText("“" + unit + "”在 " + later + " 另有变更", "\"" + unit + "\" has a change on " + later),
                new LocalText("不早于 " + later + " 的日期", "a day not before " + later),
                new LocalText("补记更早的变更会改写已经登记的后来的变更", "an earlier change would overwrite the later one"),
                new LocalText(
                        "请按时间顺序登记；登记错了的，用之后的变更更正", "record changes in order; correct a wrong one by a later one"));
    }

    static Refusal taken(OrgUnitId unit) {
        return refusal(
                "registry.id-taken",
                unit,
                new LocalText("标识“" + unit + "”已经用过", "the id \"" + unit + "\" has been used"),
                new LocalText("没有用过的标识", "an id that was never used"),
                new LocalText("标识终身不变，撤销后也不再给别的机构", "an id stays with its unit for good"),
                new LocalText("请另取一个标识", "choose another id"));
    }

    static Refusal itself(OrgUnitId unit) {
        return refusal(
                "registry.merge-into-itself",
                unit,
                new LocalText("并入的就是自己，或没有要并入的机构", "it would merge into itself, or nothing would merge"),
                new LocalText("另外至少一个机构", "at least one other unit"),
                new LocalText("合并是一个机构并入另一个", "a merger takes one unit into another"),
                new LocalText("请重新选择", "choose again"));
    }

    static Refusal otherKind(OrgUnitId unit, OrgUnitId into) {
        return refusal(
                "registry.other-kind",
                unit,
                new LocalText(
                        "“" + unit + "”与“" + into + "”不是同一类机构", unit + " and " + into + " are of different kinds"),
                new LocalText("同类机构", "units of one kind"),
                new LocalText("不同类的机构合并后，下属和报表没有去处", "what lies under them and their tables would have no place"),
                new LocalText("请选同类机构，或改为划转", "choose a unit of its kind, or move it"));
    }

    static Refusal noParts(OrgUnitId unit, boolean stays) {
        return refusal(
                "registry.no-parts",
                unit,
                new LocalText("没有分立出的机构，或只有一个而原机构撤销", "no part, or one only while the unit ends"),
                stays
                        ? new LocalText("至少一个新机构", "at least one new unit")
                        : new LocalText("至少两个新机构", "at least two new units"),
                new LocalText("分立是一个机构变成几个", "a split makes several of one"),
                new LocalText("请补上分出的机构；只是改名请用更名", "add what comes of it; for another name, rename it"));
    }

    static Refusal stillHasUnits(OrgUnitId unit, Collection<OrgUnitId> below) {
        String shown = below.stream().limit(5).map(OrgUnitId::value).collect(Collectors.joining("、"));
        return refusal(
                "registry.still-has-units",
                unit,
                new LocalText(
                        "“" + unit + "”下面还有 " + below.size() + " 个机构：" + shown,
                        "\"" + unit + "\" still has " + below.size() + " units under it: " + shown),
                new LocalText("下面没有机构的机构", "a unit with nothing under it"),
                new LocalText("撤销后它们就没有上级，汇总和审核会漏掉", "they would have no parent and drop out of totals and review"),
                new LocalText("请先划转或撤销它们，或改为合并", "move or close them first, or merge the unit"));
    }

    static Refusal cycle(OrgUnitId unit) {
        return refusal(
                "registry.would-be-cycle",
                unit,
                new LocalText("“" + unit + "”会在自己之下", "\"" + unit + "\" would be under itself"),
                new LocalText("没有环的组织树", "a tree without a cycle"),
                new LocalText("汇总沿着树向上，遇到环就没有尽头", "figures roll up the tree; a cycle has no top"),
                new LocalText("请换一个上级", "choose another parent"));
    }

    static Refusal wrongId(OrgUnitId unit, String id) {
        return refusal(
                "registry.wrong-id",
                unit,
                new LocalText("“" + id + "”不能作标识，或没有这一项", "\"" + id + "\" is no id, or there is no such thing"),
                new LocalText("小写字母、数字和连字符，至多 64 个", "lower-case letters, digits and hyphens, at most 64"),
                new LocalText("标识写在地址和文件名里", "ids stand in addresses and file names"),
                new LocalText("请改正标识", "correct the id"));
    }

    private static Refusal refusal(
            String code, OrgUnitId unit, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                new Issue(code, Severity.BLOCKING, new Place.WholeFile(unit.value()), found, expected, why, remedy));
    }
}
