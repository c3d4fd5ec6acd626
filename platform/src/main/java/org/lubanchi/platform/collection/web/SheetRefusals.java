package org.lubanchi.platform.collection.web;

import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.collection.TableCase;
import org.lubanchi.platform.http.Refusal;

/** What of a table is not for the asker yet, in five parts. */
final class SheetRefusals {
    private SheetRefusals() {}

    static Refusal notHandedIn(TableCase state) {
        LocalText now = state.state().label();
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                new Issue(
                        "collection.not-handed-in",
                        Severity.BLOCKING,
                        new Place.UnitTable(state.key().unit(), state.key().table()),
                        new LocalText("这张表是“" + now.zh() + "”", "the table is \"" + now.en() + "\""),
                        new LocalText("已提交的表", "a table that was handed in"),
                        new LocalText("草稿属于填报单位，提交之后审核人才看到", "a draft is its unit's own until it is handed in"),
                        new LocalText("请等该单位提交，或提醒他们", "wait until the unit hands it in, or remind it")));
    }

    /** Two large texts are judged already; whoever comes third tries again. */
    static Refusal judgingBusy(String where) {
        return new Refusal(
                Refusal.Kind.TOO_MANY,
                new Issue(
                        "collection.judging-busy",
                        Severity.BLOCKING,
                        new Place.WholeFile(where),
                        new LocalText("已有两份大文件在校验", "two large files are being judged"),
                        new LocalText("同时不超过两份", "at most two at once"),
                        new LocalText("大文件轮流校验，网页才不受影响", "large files take turns so that pages are answered"),
                        new LocalText("请过一两分钟再送", "send it again in a minute or two")));
    }
}
