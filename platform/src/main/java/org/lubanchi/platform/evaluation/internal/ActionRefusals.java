package org.lubanchi.platform.evaluation.internal;

import java.util.Collection;
import org.lubanchi.engine.definitions.evaluation.PlanAction;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.http.Refusal;

/** Why something said of an action is not taken. */
final class ActionRefusals {
    private ActionRefusals() {}

    static Refusal unknown(String id, Collection<String> known) {
        LocalText expected = NearestName.among(id, known)
                .map(near -> new LocalText("已有的行动；是不是“" + near + "”？", "an action there is; is it \"" + near + "\"?"))
                .orElse(new LocalText("definitions/actions 中的行动", "an action of definitions/actions"));
        return Refusal.notFound(id, new LocalText("没有行动“" + id + "”", "there is no action \"" + id + "\""), expected);
    }

    static Refusal otherRegion(PlanAction action, OrgUnitId region) {
        return conflict(
                "evaluation.action-of-other-region",
                action,
                new LocalText(
                        "这是「" + action.scope().region() + "」的规划",
                        "the plan is of " + action.scope().region()),
                new LocalText("「" + region + "」自己的或全省的规划", "a plan of " + region + " or of the province"),
                new LocalText("一个地区只跟踪自己承担的行动", "a region tracks what it has to do itself"),
                new LocalText("请从本地的规划中选", "choose from the plans of the region"));
    }

    static Refusal stale(PlanAction action) {
        return conflict(
                "evaluation.action-moved-meanwhile",
                action,
                new LocalText("打开页面后这项行动又改过", "the action was changed after the page was opened"),
                new LocalText("页面上看到的那一版", "the revision that was on the page"),
                new LocalText("免得盖掉别人刚写的", "so that nobody's words are lost"),
                new LocalText("请刷新页面再改", "reload the page and change it again"));
    }

    static Refusal ownerOutside(PlanAction action, OrgUnitId owner) {
        return conflict(
                "evaluation.action-owner-outside",
                action,
                new LocalText("单位「" + owner + "」不在本地", owner + " does not lie in the region"),
                new LocalText("本地的单位", "a unit of the region"),
                new LocalText("责任单位要能登录填报", "the unit that does it reports here itself"),
                new LocalText("外单位请写在责任处室里", "name others as an office"));
    }

    static Refusal nobodyNamed(PlanAction action) {
        return conflict(
                "evaluation.action-unassigned",
                action,
                new LocalText("还没有责任单位", "nobody is named who does it"),
                new LocalText("已分派的行动", "an action that somebody does"),
                new LocalText("完成数要有人负责", "somebody answers for the number"),
                new LocalText("请主管部门先分派", "have the authority name somebody"));
    }

    static Refusal closed(PlanAction action) {
        return conflict(
                "evaluation.action-closed",
                action,
                new LocalText("这项行动已终止", "the action was given up"),
                new LocalText("没有终止的行动", "an action that goes on"),
                new LocalText("终止后不再报数", "nothing is reported after that"),
                new LocalText("要恢复，请主管部门改回状态", "have the authority take it up again"));
    }

    static Refusal doneWithoutProof(PlanAction action) {
        return conflict(
                "evaluation.action-done-without-proof",
                action,
                new LocalText("没有报过完成数和证明", "no count and no proof was reported"),
                action.proof(),
                new LocalText("完成要有据可查", "what is done can be seen"),
                new LocalText("请先报一个年度的完成情况", "report a year first"));
    }

    private static Refusal conflict(
            String code, PlanAction action, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                new Issue(
                        code,
                        Severity.BLOCKING,
                        new Place.WholeFile(action.label().zh()),
                        found,
                        expected,
                        why,
                        remedy));
    }
}
