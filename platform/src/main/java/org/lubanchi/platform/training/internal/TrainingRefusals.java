package org.lubanchi.platform.training.internal;

import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.IdentityNumber;

/** What training refuses, in five parts. */
final class TrainingRefusals {
    private static final LocalText LOOK_AGAIN = new LocalText("请刷新后按现在的状态办理", "reload and go on from there");

    private TrainingRefusals() {}

    /** A refusal as it is said: what was found, what should be, why, what to do. */
    record Said(LocalText found, LocalText expected, LocalText why, LocalText remedy) {}

    static Refusal of(Refusal.Kind kind, String code, String where, Said said) {
        return new Refusal(kind, issue(code, where, said));
    }

    static Issue issue(String code, String where, Said said) {
        return new Issue(
                "training." + code,
                Severity.BLOCKING,
                new Place.WholeFile(where),
                said.found(),
                said.expected(),
                said.why(),
                said.remedy());
    }

    static Refusal ruled(Issue issue) {
        return new Refusal(Refusal.Kind.BAD_REQUEST, issue);
    }

    static Refusal notYours(String where) {
        return of(
                Refusal.Kind.FORBIDDEN,
                "not-yours",
                where,
                new Said(
                        new LocalText("这件事不由当前账号办理", "this account does not do this"),
                        new LocalText("办班学校的账号，或审批它的市级账号", "the school that holds it, or the city that approves it"),
                        new LocalText(
                                "学校办理、市级审批，两者不能是同一方", "the school acts and the city approves, never the same side"),
                        new LocalText("请换用有权限的账号", "sign in as somebody who may")));
    }

    static Refusal stale(String where, LocalText state, int version) {
        return of(
                Refusal.Kind.CONFLICT,
                "changed-meanwhile",
                where,
                new Said(
                        new LocalText(
                                "现在是“" + state.zh() + "”第 " + version + " 版",
                                "it is \"" + state.en() + "\" now, version " + version),
                        new LocalText("与页面上看到的一致", "as the page showed it"),
                        new LocalText("有人先办理了，后办的不能覆盖先办的", "somebody was faster, and nobody's work is overwritten"),
                        LOOK_AGAIN));
    }

    static Refusal noSuchMove(String where, LocalText from, LocalText to, String open) {
        String possible = open.isEmpty() ? "—" : open;
        return of(
                Refusal.Kind.CONFLICT,
                "no-such-move",
                where,
                new Said(
                        new LocalText("从“" + from.zh() + "”到“" + to.zh() + "”", from.en() + " to " + to.en()),
                        new LocalText("当前账号可以办理：" + possible, "this account may: " + possible),
                        new LocalText("办理按顺序进行，每一步由相应的一方负责", "cases move step by step, each by the side it belongs to"),
                        LOOK_AGAIN));
    }

    static Refusal wrongField(String where, LocalText found, LocalText expected, LocalText why) {
        return of(
                Refusal.Kind.BAD_REQUEST,
                "wrong-field",
                where,
                new Said(found, expected, why, new LocalText("请改正后重新提交", "correct it and send it again")));
    }

    static Refusal taken(String where, String value) {
        return of(
                Refusal.Kind.CONFLICT,
                "taken",
                where,
                new Said(
                        new LocalText("“" + value + "”已经用过", "\"" + value + "\" is taken"),
                        new LocalText("本校没有用过的编号或名称", "one the school has not used"),
                        new LocalText("班次编号、项目名称和证书编号不重复", "numbers and names stand once"),
                        new LocalText("请换一个", "choose another")));
    }

    static Said identity(IdentityNumber.Fault fault) {
        LocalText expected = new LocalText("18 位公民身份号码，末位校验码相符", "an identity number of 18 with a fitting check digit");
        LocalText why = new LocalText(
                "按 GB 11643 计算校验码；实名是人次统计和发证的依据", "by GB 11643; real names carry counts and certificates");
        LocalText remedy = new LocalText("请对照证件重新输入", "type it again from the card");
        return switch (fault) {
            case SHAPE -> new Said(new LocalText("不是 18 位身份号码", "not 18 characters"), expected, why, remedy);
            case BIRTHDAY ->
                new Said(new LocalText("其中的出生日期不存在", "the birthday in it does not exist"), expected, why, remedy);
            case CHECK_DIGIT -> new Said(new LocalText("身份号码校验码不对", "the check digit is wrong"), expected, why, remedy);
        };
    }
}
