package org.lubanchi.platform.collection.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.collection.CaseState;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.http.Refusal;

/** What cannot be done with a round or a case, in five parts. */
final class CaseRefusals {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private CaseRefusals() {}

    static Refusal noRound(String round) {
        return Refusal.notFound(
                round,
                new LocalText("没有编号为“" + round + "”的采集批次", "there is no round with the id \"" + round + "\""),
                new LocalText("市级已开启的批次", "a round that the city has opened"));
    }

    static Refusal noCase(TableCase.Key key) {
        return Refusal.notFound(
                place(key),
                new LocalText("本批次不向该单位采集这张表", "the round does not collect this table from the unit"),
                new LocalText("批次列出的表", "a table of the round"));
    }

    static Refusal alreadyOpen(String round) {
        return refusal(
                "collection.round-already-open",
                round,
                new LocalText("批次 " + round + " 已经开启", "the round " + round + " is open already"),
                new LocalText("每个地区每年一个批次", "one round a region and year"),
                new LocalText("两个批次会让同一张表有两个去处", "two rounds would give one table two places to go"),
                new LocalText("请在已有的批次里继续，需要更多时间用延期", "go on in that round; for more time use an extension"));
    }

    static Refusal unsound(String round, LocalText found, LocalText expected) {
        return new Refusal(
                Refusal.Kind.BAD_REQUEST,
                issue(
                        "collection.unsound-round",
                        round,
                        found,
                        expected,
                        new LocalText("批次开启后各校立即看到", "schools see the round as soon as it is open"),
                        new LocalText("请改正后再开启", "correct it and open it again")));
    }

    /** A batch that was named like an earlier one with other rows. */
    static Refusal keyReused(TableCase.Key key, String batch) {
        return refusal(
                "collection.key-reused",
                place(key),
                new LocalText("批号“" + batch + "”用过，内容不同", "the key \"" + batch + "\" was used for other rows"),
                new LocalText("同一批号、同样的行，或新的批号", "the same rows under the same key, or a new key"),
                new LocalText("批号保证重发不会重复载入", "the key keeps a batch that is sent again from loading twice"),
                new LocalText("内容改了就换一个批号", "give changed rows a key of their own"));
    }

    /** A return that says nothing, or of a cell that is not there. */
    static Refusal unsoundReturn(TableCase.Key key, LocalText found, LocalText expected) {
        return new Refusal(
                Refusal.Kind.BAD_REQUEST,
                issue(
                        "collection.unsound-return",
                        place(key),
                        found,
                        expected,
                        new LocalText("学校要知道改哪里、为什么改", "the school must know what to correct and why"),
                        new LocalText("请写明原因再退回", "say why, and return it again")));
    }

    /** A deputy who would pass what they handed in themselves. */
    static Refusal ownHandIn(TableCase.Key key) {
        return refusal(
                "collection.own-hand-in",
                place(key),
                new LocalText("这张表是您自己提交的", "you handed this table in yourself"),
                new LocalText("由别人审核", "a review by somebody else"),
                new LocalText("代理审核不能代到审自己的表", "standing in for a reviewer does not reach one's own tables"),
                new LocalText("请本人回来审核，或指定另一位代理人", "wait for the reviewer, or have another deputy named"));
    }

    /** More time without a reason, or none. */
    static Refusal unsoundExtension(String round, LocalText found, LocalText expected) {
        return new Refusal(
                Refusal.Kind.BAD_REQUEST,
                issue(
                        "collection.unsound-extension",
                        round,
                        found,
                        expected,
                        new LocalText("延期记入批次，各级都看得到", "an extension stands in the round for everybody to see"),
                        new LocalText("请补上后再延期", "add what is missing and extend again")));
    }

    /** Somebody else was faster, or the button was pressed twice. */
    static Refusal stale(TableCase found) {
        LocalText state = found.state().label();
        return refusal(
                "collection.case-changed",
                place(found.key()),
                new LocalText("这张表现在是“" + state.zh() + "”", "the table is now \"" + state.en() + "\""),
                new LocalText("与您看到的页面一致", "what your page shows"),
                new LocalText(
                        "在您打开页面之后有人办理过，或同一操作点了两次；不会办理两次",
                        "somebody has acted since you opened the page, or a button was pressed twice; nothing is done"
                                + " twice"),
                new LocalText("请刷新页面，看清现状再办理", "reload the page, look, and decide again"));
    }

    static Refusal notFrom(TableCase found, CaseState wanted) {
        LocalText state = found.state().label();
        return refusal(
                "collection.not-from-this-state",
                place(found.key()),
                new LocalText("“" + state.zh() + "”的表", "a table that is \"" + state.en() + "\""),
                new LocalText(
                        "可以转为“" + wanted.label().zh() + "”的表",
                        "one that can become \"" + wanted.label().en() + "\""),
                new LocalText("办理按环节进行，不能跳过或重做", "steps follow one another; none is skipped or done again"),
                new LocalText("请刷新页面看现状", "reload the page"));
    }

    static Refusal locked(TableCase found) {
        LocalText state = found.state().label();
        return refusal(
                "collection.draft-locked",
                place(found.key()),
                new LocalText("这张表是“" + state.zh() + "”", "the table is \"" + state.en() + "\""),
                new LocalText("填报中或已退回的表", "a table being filled in, or returned"),
                new LocalText("已交出的表由审核人掌握，改动会让他看到的不是他批准的", "what was handed in is with the reviewer"),
                new LocalText("需要改动请联系审核人退回", "ask the reviewer to return it"));
    }

    /** A table of which single cells were returned takes no rows. */
    static Refusal onlyCells(TableCase found) {
        return refusal(
                "collection.only-cells-open",
                place(found.key()),
                new LocalText("这张表只退回了若干格", "only some cells of the table were returned"),
                new LocalText("整张表可改时再带入", "a table of which everything may be changed"),
                new LocalText("退回单格时其余内容审核人已看过", "the reviewer has seen the rest of it"),
                new LocalText("只改退回的格，或请审核人退回整张表", "correct the cells, or ask for the whole table to be returned"));
    }

    static Refusal closed(String round, Instant deadline, ZoneId zone) {
        String day = MINUTE.format(deadline.atZone(zone));
        return refusal(
                "collection.round-closed",
                round,
                new LocalText("已过截止时间 " + day, "the deadline " + day + " has passed"),
                new LocalText("截止之前，或获准的延期之内", "before the deadline, or within an extension"),
                new LocalText("截止后各校的数据不再变动，审核才有依据", "after the deadline data stand still for review"),
                new LocalText("请向市级申请延期；已保存的内容都在", "ask the city for an extension; what was saved is kept"));
    }

    static Refusal notOpenYet(String round, Instant opens, ZoneId zone) {
        String day = MINUTE.format(opens.atZone(zone));
        return refusal(
                "collection.round-not-open",
                round,
                new LocalText("批次 " + day + " 才开放填报", "the round opens at " + day),
                new LocalText("开放之后", "after it has opened"),
                new LocalText("口径与表在开放前还可能调整", "tables may still change before"),
                new LocalText("请到时再填", "come back then"));
    }

    static Refusal refusal(
            String code, String where, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Refusal(Refusal.Kind.CONFLICT, issue(code, where, found, expected, why, remedy));
    }

    static Issue issue(
            String code, String where, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Issue(code, Severity.BLOCKING, new Place.WholeFile(where), found, expected, why, remedy);
    }

    static String place(TableCase.Key key) {
        return key.round() + "/" + key.unit() + "/" + key.table();
    }
}
