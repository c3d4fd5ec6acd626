package org.lubanchi.platform.consistency.internal;

import java.util.List;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.http.Refusal;

/** Why a report is not checked or something said to it is not taken (核查故障), in five parts. */
final class CheckFailures {
    private CheckFailures() {}

    /** The same problems, told of the file under the name people know. */
    static Failure named(Failure failure, String file) {
        List<Issue> issues = failure.issues().stream()
                .map(issue -> issue.where() instanceof Place.WholeFile
                        ? new Issue(
                                issue.code(),
                                issue.severity(),
                                new Place.WholeFile(file),
                                issue.found(),
                                issue.expected(),
                                issue.why(),
                                issue.remedy())
                        : issue)
                .toList();
        return new Failure(failure.category(), issues, failure);
    }

    static Issue tookTooLong(String file, long seconds) {
        return issue(
                "consistency.took-too-long",
                file,
                new LocalText("核查用时超过 " + seconds + " 秒", "the check took more than " + seconds + " seconds"),
                new LocalText("一份通常篇幅的报告", "a report of usual length"),
                new LocalText(
                        "核查到时即止，免得一份文件占住服务器", "a check is ended in time, so that one file does not hold the server"),
                new LocalText("请按章拆分，或删去重复的大表后再送核", "split it by chapters, or leave out large repeated tables"));
    }

    static Issue tooLong(String file, int limit) {
        return issue(
                "consistency.too-long",
                file,
                new LocalText("文字超过 " + limit + " 字", "more than " + limit + " characters of text"),
                new LocalText("不超过 " + limit + " 字", "at most " + limit + " characters"),
                new LocalText("一份 500 页的报告也只有约 50 万字", "even a report of 500 pages has about 500,000"),
                new LocalText("请按章拆分后再送核", "split it by chapters"));
    }

    static Issue noText(String file) {
        return issue(
                "consistency.no-text",
                file,
                new LocalText("文件里没有可读的文字", "there is no text in the file"),
                new LocalText("有文字的报告", "a report with text"),
                new LocalText("扫描件只有图像，核查不做文字识别", "a scan is a picture; the checker does not recognise writing"),
                new LocalText("请送 Word 原稿，或由原稿导出的 PDF", "send the Word file, or a PDF made from it"));
    }

    static Issue unforeseen(String file, String incident) {
        return issue(
                "consistency.unforeseen",
                file,
                new LocalText("程序出错，事件编号 " + incident, "the program went wrong, incident " + incident),
                new LocalText("核查完成", "a check that ends"),
                new LocalText("这是程序的问题，不是文件的", "this is our fault, not the file's"),
                new LocalText("请把事件编号告诉管理员", "tell the administrator the incident number"));
    }

    static Refusal busy(int waiting) {
        return new Refusal(
                Refusal.Kind.TOO_MANY,
                issue(
                        "consistency.busy",
                        "queue",
                        new LocalText("已有 " + waiting + " 份报告在排队", waiting + " reports are waiting"),
                        new LocalText("队列有空位", "a free place in the queue"),
                        new LocalText("逐份核查，免得占满服务器", "they are checked in turn, so that the server is not full"),
                        new LocalText("请过几分钟再送", "try again in a few minutes")));
    }

    static Refusal otherVersion(String finding, int seen, int now) {
        return conflict(
                "consistency.decided-meanwhile",
                finding,
                new LocalText(
                        "您看到的是第 " + seen + " 次意见，现在已是第 " + now + " 次",
                        "you saw version " + seen + ", now it is " + now),
                new LocalText("对最新意见再作处理", "an answer to the newest version"),
                new LocalText("另一个人刚刚处理过，您的意见没有保存", "somebody else has just said something; yours was not kept"),
                new LocalText("请看过新的意见后再提交", "read theirs, then decide again"));
    }

    static Refusal wrongState(String check, String state) {
        return conflict(
                "consistency.wrong-state",
                check,
                new LocalText("核查状态是 " + state, "the check is " + state),
                new LocalText("合适的状态", "a state in which this can be done"),
                new LocalText(
                        "查看结果、处理发现要等核查完成；只有中断或未能核查的才可重新核查",
                        "results and answers need a check that is done; only one that was interrupted or failed runs"
                                + " again"),
                new LocalText("请刷新页面", "reload the page"));
    }

    private static Refusal conflict(
            String code, String where, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Refusal(Refusal.Kind.CONFLICT, issue(code, where, found, expected, why, remedy));
    }

    private static Issue issue(
            String code, String where, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Issue(code, Severity.BLOCKING, new Place.WholeFile(where), found, expected, why, remedy);
    }
}
