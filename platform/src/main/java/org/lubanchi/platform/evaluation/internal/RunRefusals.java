package org.lubanchi.platform.evaluation.internal;

import java.util.Collection;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.NearestName;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.evaluation.Run;
import org.lubanchi.platform.http.Refusal;

/** Why a step of a run is not taken. */
final class RunRefusals {
    private RunRefusals() {}

    static Refusal unknownScheme(String id, Collection<String> known) {
        LocalText expected = NearestName.among(id, known)
                .map(near -> new LocalText("已有的方案；是不是“" + near + "”？", "a scheme there is; is it \"" + near + "\"?"))
                .orElse(new LocalText(String.join("、", known), String.join(", ", known)));
        return Refusal.notFound(id, new LocalText("没有评价方案“" + id + "”", "there is no scheme \"" + id + "\""), expected);
    }

    static Refusal wrongState(Run run, Run.State needed) {
        return conflict(
                "evaluation.wrong-state",
                run,
                new LocalText(
                        "批次在「" + run.state().label().zh() + "」",
                        "the run is in " + run.state().label().en()),
                needed.label(),
                new LocalText("每一步只在自己的阶段进行", "Each step has its own time"),
                new LocalText("等到这一阶段，或请主管部门推进", "Wait for it, or have the authority move the run on"));
    }

    static Refusal already(Run run) {
        return conflict(
                "evaluation.run-exists",
                run,
                new LocalText("这份快照已经开过批次 " + run.id(), "the snapshot has run " + run.id() + " already"),
                new LocalText("还没有批次的快照", "a snapshot without a run"),
                new LocalText("同一快照重算结果相同", "The same snapshot gives the same result"),
                new LocalText("打开已有的批次", "Open the run there is"));
    }

    static Refusal computed(Run run, String name) {
        return conflict(
                "evaluation.computed-is-locked",
                run,
                new LocalText("「" + name + "」由数据计算", name + " is computed"),
                new LocalText("方案中要填报的项", "an input of the scheme that is handed in"),
                new LocalText("能算出的不填报", "What is computed is not handed in"),
                new LocalText("有误请先更正上报数据，或在公示期提出异议", "Correct the reported data, or object during the publicity"));
    }

    static Refusal ownSchool(Run run, String expert) {
        return conflict(
                "evaluation.own-school",
                run,
                new LocalText("专家「" + expert + "」属于被评学校", "the expert " + expert + " belongs to the school"),
                new LocalText("与被评学校无隶属关系的专家", "an expert who does not belong to the school"),
                new LocalText("专家评分应当独立", "Experts' marks are independent"),
                new LocalText("换一位专家", "Assign another expert"));
    }

    static Refusal notAssigned(Run run, String expert) {
        return conflict(
                "evaluation.not-assigned",
                run,
                new LocalText("「" + expert + "」没有被指派到这所学校", expert + " is not assigned to this school"),
                new LocalText("被指派的专家", "an assigned expert"),
                new LocalText("只有被指派的专家评分", "Only assigned experts give marks"),
                new LocalText("请主管部门指派", "Have the authority assign you"));
    }

    static Refusal waiting(Run run, LocalText what) {
        return conflict(
                "evaluation.still-waiting",
                run,
                what,
                new LocalText("没有未了的事", "nothing that waits"),
                new LocalText("定稿后不再改动", "Nothing changes after the final score"),
                new LocalText("先办完，再推进", "Have it done, then move the run on"));
    }

    private static Refusal conflict(
            String code, Run run, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                new Issue(
                        code,
                        Severity.BLOCKING,
                        new Place.WholeFile(run.scheme() + " " + run.region() + " " + run.year()),
                        found,
                        expected,
                        why,
                        remedy));
    }
}
