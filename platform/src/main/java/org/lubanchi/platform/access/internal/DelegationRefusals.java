package org.lubanchi.platform.access.internal;

import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.http.Refusal;

/** What is wrong with a deputy, in five parts. */
final class DelegationRefusals {
    private DelegationRefusals() {}

    static Refusal noDeputy(String login) {
        return refusal(
                "access.no-such-deputy",
                login,
                new LocalText("本单位没有可以代理的账号“" + login + "”", "no account \"" + login + "\" of this unit can be deputy"),
                new LocalText("本单位另一个在用的账号", "another open account of the same unit"),
                new LocalText("代理人在同一单位办同样的事，权限不会越出本单位", "a deputy stands in within the unit and no further"),
                new LocalText("请核对账号名", "check the account"));
    }

    static Refusal nothingToDelegate(Reader by) {
        return refusal(
                "access.nothing-to-delegate",
                by.login(),
                new LocalText("“" + by.login() + "”没有审核职责", "\"" + by.login() + "\" reviews nothing"),
                new LocalText("审核人的账号", "an account that reviews"),
                new LocalText("只有审核可以请人代理", "only reviewing can be delegated"),
                new LocalText("填报请由本校另一个填报账号办理", "have another reporter of the school do it"));
    }

    private static Refusal refusal(
            String code, String where, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                new Issue(code, Severity.BLOCKING, new Place.WholeFile(where), found, expected, why, remedy));
    }
}
