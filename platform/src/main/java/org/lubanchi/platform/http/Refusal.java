package org.lubanchi.platform.http;

import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** A request that is not served (拒绝请求), told in five parts; the asker can do something about it. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why, in the words of HTTP. */
    public enum Kind {
        /** Cannot be understood. */
        BAD_REQUEST(400),
        /** Nobody has signed in, or the password is wrong. */
        UNAUTHENTICATED(401),
        /** Signed in, and it is not theirs. */
        FORBIDDEN(403),
        /** There is no such thing, or the asker may not know that there is. */
        NOT_FOUND(404),
        /** This address does not know the verb. */
        METHOD(405),
        /** Somebody else was faster, or it was done already. */
        CONFLICT(409),
        /** More than is taken. */
        TOO_LARGE(413),
        /** Too often. */
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient Issue issue;

    /** A refusal told by an issue. */
    public Refusal(Kind kind, Issue issue) {
        super(issue.text(Language.ZH), null, false, false);
        this.kind = kind;
        this.issue = issue;
    }

    /** No such thing at this address. */
    public static Refusal notFound(String where) {
        return new Refusal(
                Kind.NOT_FOUND,
                new Issue(
                        "http.not-found",
                        Severity.BLOCKING,
                        new Place.WholeFile(where),
                        new LocalText("没有这项内容", "there is no such thing"),
                        new LocalText("存在且您可以查看的内容", "something that exists and that you may see"),
                        new LocalText("地址有误，或不在您的查看范围内", "the address is wrong, or it is outside what you may see"),
                        new LocalText(
                                "请从首页重新进入，或换用有权限的账号", "start from the first page, or sign in as somebody who may")));
    }

    /** No such thing, told with what there is instead. */
    public static Refusal notFound(String where, LocalText found, LocalText expected) {
        return new Refusal(
                Kind.NOT_FOUND,
                new Issue(
                        "http.not-found",
                        Severity.BLOCKING,
                        new Place.WholeFile(where),
                        found,
                        expected,
                        new LocalText("地址里写的与已有的对不上", "what the address names is not among what there is"),
                        new LocalText("请改成已有的，或从首页重新进入", "choose one that exists, or start from the first page")));
    }

    /** A part of the request that cannot be read. */
    public static Refusal badRequest(String where, String found, LocalText expected) {
        String said = found.isBlank() ? "∅" : found;
        return new Refusal(
                Kind.BAD_REQUEST,
                new Issue(
                        "http.bad-request",
                        Severity.BLOCKING,
                        new Place.WholeFile(where),
                        new LocalText(said, said),
                        expected,
                        new LocalText("看不懂就不能回答", "what cannot be read cannot be answered"),
                        new LocalText("请改正后重发", "correct it and send it again")));
    }

    /** Why. */
    public Kind kind() {
        return kind;
    }

    /** In five parts. */
    public Issue issue() {
        return issue;
    }
}
