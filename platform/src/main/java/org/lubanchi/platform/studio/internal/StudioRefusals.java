package org.lubanchi.platform.studio.internal;

import java.util.List;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.studio.CheckStanding;
import org.lubanchi.platform.studio.ReportStep;
import org.lubanchi.platform.studio.Story;
import org.lubanchi.platform.studio.StudioReport;

/** Why something is not done to a report, in five parts. */
final class StudioRefusals {
    private StudioRefusals() {}

    static Refusal alreadyOpen(StudioReport wanted) {
        return conflict(
                "studio.already-open",
                wanted.title(),
                new LocalText("这份年报已经开编", "the report is open already"),
                new LocalText("还没有开编的年报", "a report that nobody has opened"),
                new LocalText("一个单位一个年度只编一份，免得出现两个说法", "one report a unit and year, so that there are no two truths"),
                new LocalText("请在列表中打开它继续写", "open it from the list and go on writing"));
    }

    static Refusal notEditable(StudioReport report) {
        return conflict(
                "studio.not-editable",
                report.title(),
                new LocalText(
                        "年报在「" + report.state().label().zh() + "」",
                        "the report is " + report.state().label().en()),
                new LocalText("起草或已退回的年报", "a report that is a draft or was returned"),
                new LocalText("送审的文件必须就是审定、发布的文件", "what is handed in must be what is approved and published"),
                new LocalText("需要修改请审定人退回", "have the approver return it"));
    }

    static Refusal notThisDraft(StudioReport report, String title) {
        return new Refusal(
                Refusal.Kind.BAD_REQUEST,
                new Issue(
                        "studio.not-this-draft",
                        Severity.BLOCKING,
                        new Place.WholeFile(report.title()),
                        new LocalText(
                                "文件「" + title + "」不是从这份年报下载的 Word 稿",
                                "the file \"" + title + "\" is no draft downloaded from this report"),
                        new LocalText("在这一页「下载 Word 稿」得到、再修改的文件", "the draft of this page, edited"),
                        new LocalText(
                                "文件里要有年报编号和各节的稿次，才分得清哪些是在外面改的",
                                "the file must say which report and versions it holds, to tell what was changed"
                                        + " outside"),
                        new LocalText(
                                "请下载 Word 稿，把改动并进去再带回；别的文件里的文字可以复制到各节",
                                "download the draft, bring your changes into it; words of other files can be pasted")));
    }

    static Refusal stale(StudioReport report) {
        return conflict(
                "studio.moved-meanwhile",
                report.title(),
                new LocalText(
                        "年报现在在「" + report.state().label().zh() + "」",
                        "the report is now " + report.state().label().en()),
                new LocalText("页面上看到的状态", "the state that was on the page"),
                new LocalText("另一个人刚刚办理过", "somebody else has just taken a step"),
                new LocalText("请刷新页面再办理", "reload the page"));
    }

    static Refusal writtenDuringHandIn(StudioReport report) {
        return conflict(
                "studio.written-during-hand-in",
                report.title(),
                new LocalText("生成送审文件时又有一节保存了", "a section was saved while the files were written"),
                new LocalText("写完再送审的年报", "a report that nobody writes any more"),
                new LocalText("送审的文件必须有每个人最后写的字", "what is handed in must hold everybody's last words"),
                new LocalText("请和其他执笔人说好后再送审", "agree with the other authors, then hand it in again"));
    }

    static Refusal notNow(StudioReport report, ReportStep step) {
        return conflict(
                "studio.wrong-state",
                report.title(),
                new LocalText(
                        "年报在「" + report.state().label().zh() + "」",
                        "the report is " + report.state().label().en()),
                new LocalText(
                        "可以「" + step.label().zh() + "」的状态",
                        "a state in which one can " + step.label().en()),
                new LocalText("顺序是起草、送审、审定、定稿、发布", "the order is draft, hand in, approve, freeze, publish"),
                new LocalText("请按顺序办理", "take the steps in order"));
    }

    static Refusal ownSubmission(StudioReport report) {
        return conflict(
                "studio.own-submission",
                report.title(),
                new LocalText("送审人和审定人是同一个账号", "the account that handed it in approves it"),
                new LocalText("另一个有审定权的账号", "another account that may approve"),
                new LocalText("自己写的不由自己审定", "nobody approves what they handed in"),
                new LocalText("请换一位审定人登录", "have somebody else sign in and approve"));
    }

    static Refusal approvedBefore(StudioReport report) {
        return conflict(
                "studio.approved-before",
                report.title(),
                new LocalText("您已经审定过这一稿", "you have approved this already"),
                new LocalText("另一个有审定权的账号", "another account that may approve"),
                new LocalText("本单位的年报要经几个人逐级审定", "several people approve a report of this unit, one after the other"),
                new LocalText("请下一级审定人登录审定", "have the next approver sign in"));
    }

    static Refusal notClear(StudioReport report, CheckStanding check) {
        LocalText found = check.state().equals("done")
                ? new LocalText(
                        "还有 " + check.openErrors() + " 处错误、" + check.openNotes() + " 处待核实没有处理",
                        check.openErrors() + " errors and " + check.openNotes() + " notes are open")
                : new LocalText("核查状态是 " + check.state(), "the check is " + check.state());
        return conflict(
                "studio.check-not-clear",
                report.title(),
                found,
                new LocalText("核查完成，错误都有说明，待核实都有答复", "a finished check whose errors are explained and notes answered"),
                new LocalText(
                        "送审的文件由核查程序重新读过；采纳的错误要改稿，不能带着审定",
                        "the finished file is read anew; an error that is accepted must be mended, not approved"),
                new LocalText("请在核查页逐条处理，或退回修改", "answer them on the check's page, or return the report"));
    }

    static Refusal notReady(StudioReport report, List<LocalText> lacks) {
        String zh = String.join("；", lacks.stream().map(LocalText::zh).toList());
        String en = String.join("; ", lacks.stream().map(LocalText::en).toList());
        return conflict(
                "studio.not-ready",
                report.title(),
                new LocalText(zh, en),
                new LocalText(
                        "必写的都写了，不超过字数，绑定的指标都在", "what is required is written, within its length, every figure defined"),
                new LocalText("提纲规定了各节的必写和字数", "the outline says what is required and how long"),
                new LocalText("请补写、删减，或换成现有的指标", "write, shorten, or bind a figure that exists"));
    }

    static Refusal storyState(Story story) {
        return conflict(
                "studio.story-state",
                story.words().title(),
                new LocalText(
                        "案例在「" + story.state().label().zh() + "」",
                        "the case is " + story.state().label().en()),
                new LocalText("起草或已退回的可改可报送，已报送的可审", "a draft is written and handed in; what is handed in is reviewed"),
                new LocalText("入库的案例与年报所引一致", "what a report cites stays as it was accepted"),
                new LocalText("请按顺序办理，或请市级退回", "take the steps in order, or have it returned"));
    }

    static Refusal storyStale(Story story) {
        return conflict(
                "studio.story-changed-meanwhile",
                story.words().title(),
                new LocalText("另一个人刚刚改过", "somebody else has just changed it"),
                new LocalText("页面上看到的一稿", "the version that was on the page"),
                new LocalText("不覆盖没有看到的改动", "no change is written over unseen"),
                new LocalText("请刷新后再改", "reload it, then change it"));
    }

    static Refusal noReason(ReportStep step) {
        return Refusal.badRequest(
                "reason",
                "",
                new LocalText(
                        "「" + step.label().zh() + "」的理由，1 到 500 字",
                        "a reason of 1 to 500 characters to " + step.label().en()));
    }

    private static Refusal conflict(
            String code, String where, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                new Issue(code, Severity.BLOCKING, new Place.WholeFile(where), found, expected, why, remedy));
    }
}
