package org.lubanchi.engine.consistency;

import java.util.Optional;
import org.lubanchi.engine.consistency.relation.RelationCard;
import org.lubanchi.engine.kernel.LocalText;

/**
 * A relation that broke down (未能核查的关系): it has judged nothing of this report, which is no pass. The program is at fault, not
 * the report; the other relations went on.
 *
 * @param relation what the relation is
 * @param cause what stopped it, with its stack, for whoever keeps the program
 */
public record UnappliedRelation(RelationCard relation, Throwable cause) {
    /** What a reader of the report is told, in five parts: where, what happened, what was expected, why, what to do. */
    public LocalText told() {
        return new LocalText(
                "关系“" + relation.name().zh() + "”没有核查到底：程序在这里出错（" + reason() + "），本应给出成立或不成立。"
                        + "这是程序的故障，不是报告的问题；这一类关系未作判断，不等于没有问题，其他关系照常核查。"
                        + "请把本条和报告转给维护人员。",
                "The relation \"" + relation.name().en() + "\" was not applied: the program broke down in it ("
                        + reason()
                        + "), where a verdict was expected. The program is at fault, not the report; nothing of this kind was"
                        + " judged, which is not a pass. The other relations went on. Pass this and the report on to whoever"
                        + " keeps the program.");
    }

    /** The error in one line: its type and what it says. */
    private String reason() {
        String said = Optional.ofNullable(cause.getMessage()).orElse("");
        String line = said.lines().findFirst().orElse("");
        return cause.getClass().getSimpleName() + (line.isEmpty() ? "" : ": " + line);
    }
}
