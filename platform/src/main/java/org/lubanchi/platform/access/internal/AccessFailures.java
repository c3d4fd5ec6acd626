package org.lubanchi.platform.access.internal;

import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.http.Refusal;

/** What access refuses, in five parts; none of them tells whether an account exists. */
final class AccessFailures {
    private static final LocalText TRY_AGAIN = new LocalText("请核对后重新登录", "check both and sign in again");

    private AccessFailures() {}

    static Refusal wrongPassword() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                issue(
                        "access.wrong-password",
                        "/api/session",
                        new LocalText("账号或密码不对", "the account or the password is wrong"),
                        new LocalText("已开通的账号和它的密码", "an open account and its password"),
                        new LocalText("两者之一不符", "one of the two does not fit"),
                        TRY_AGAIN));
    }

    static Refusal tooMany(long seconds) {
        return new Refusal(
                Refusal.Kind.TOO_MANY,
                issue(
                        "access.too-many-attempts",
                        "/api/session",
                        new LocalText("连续登录失败次数过多", "too many failed attempts in a row"),
                        new LocalText("稍候再试", "a pause"),
                        new LocalText("防止他人猜测密码", "so that nobody guesses passwords"),
                        new LocalText("请在 " + seconds + " 秒后再试", "try again in " + seconds + " seconds")));
    }

    static Refusal notSignedIn(String where) {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                issue(
                        "access.not-signed-in",
                        where,
                        new LocalText("尚未登录", "nobody has signed in"),
                        new LocalText("已登录的账号", "an account that has signed in"),
                        new LocalText("这项内容不向所有人公开", "this is not open to everybody"),
                        new LocalText("请先登录", "sign in first")));
    }

    static Refusal notAllowed(String where) {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                issue(
                        "access.not-allowed",
                        where,
                        new LocalText("当前账号无此权限，或页面已过期", "this account may not, or the page is out of date"),
                        new LocalText("有权限的账号和有效的页面", "an account that may, and a fresh page"),
                        new LocalText(
                                "权限由角色和所属单位决定；修改类请求须带防伪令牌",
                                "role and unit decide; a change must carry the page's token"),
                        new LocalText("请刷新页面或换用账号", "reload the page or sign in as somebody else")));
    }

    static Refusal otherUnit(String unit, String own, Role role) {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                issue(
                        "access.other-unit",
                        unit,
                        new LocalText(
                                "“" + unit + "”不在当前账号的查看范围内", "\"" + unit + "\" is outside what this account may see"),
                        seen(own, role),
                        new LocalText("能看什么由账号的角色和所属单位决定", "role and unit of the account decide what is seen"),
                        new LocalText(
                                "请从首页进入本单位，或换用有权限的账号", "start from the first page, or sign in as somebody who may")));
    }

    private static LocalText seen(String own, Role role) {
        return switch (role) {
            case PROVINCE, CITY, COUNTY, AUTHORITY ->
                new LocalText("“" + own + "”及其下属单位", "\"" + own + "\" and the units under it");
            case SCHOOL, APPROVER ->
                new LocalText("本校“" + own + "”及其上级", "the school \"" + own + "\" and those above it");
            case PUBLIC -> new LocalText("“" + own + "”的公开数据", "the public figures of \"" + own + "\"");
        };
    }

    static Refusal unknownUnit(String unit, String own) {
        return Refusal.notFound(
                unit,
                new LocalText("没有编号为“" + unit + "”的单位", "there is no unit with the id \"" + unit + "\""),
                new LocalText("已登记的单位，如本单位“" + own + "”", "a registered unit, such as your own, \"" + own + "\""));
    }

    static Failure passwordTooShort(String login) {
        return failure(
                "access.password-too-short",
                login,
                new LocalText("密码太短", "the password is too short"),
                new LocalText(
                        "至少 " + Accounts.SHORTEST_PASSWORD + " 个字符",
                        "at least " + Accounts.SHORTEST_PASSWORD + " characters"),
                new LocalText("短密码容易被猜中", "short passwords are guessed"));
    }

    static Failure loginTaken(String login) {
        return failure(
                "access.login-taken",
                login,
                new LocalText("账号已存在", "the login is taken"),
                new LocalText("未使用的账号名", "a login nobody has"),
                new LocalText("一个账号名只属于一个人", "one login, one person"));
    }

    static Failure noSuchAccount(String login) {
        return failure(
                "access.no-such-account",
                login,
                new LocalText("没有这个账号", "there is no such account"),
                new LocalText("已有的账号", "an account that exists"),
                new LocalText("只能停用已有的账号", "only what exists can be closed"));
    }

    private static Failure failure(String code, String where, LocalText found, LocalText expected, LocalText why) {
        LocalText remedy = new LocalText("请改正后重试", "correct it and try again");
        return new Failure(Failure.Category.USER, issue(code, where, found, expected, why, remedy));
    }

    private static Issue issue(
            String code, String where, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Issue(code, Severity.BLOCKING, new Place.WholeFile(where), found, expected, why, remedy);
    }
}
