package org.lubanchi.platform;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Language;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.springframework.boot.web.server.PortInUseException;

/** Tells why the platform did not start, in five parts, and with which status the process ends. */
final class StartFailures {
    private StartFailures() {}

    static int tell(RuntimeException thrown, PrintStream out) {
        Failure failure = failureIn(thrown);
        for (Issue issue : failure.issues()) {
            out.println(issue.text(Language.ZH));
            out.println(issue.text(Language.EN));
        }
        if (failure.category() == Failure.Category.INTERNAL) {
            thrown.printStackTrace(out);
        }
        return failure.category().exitStatus();
    }

    /** What lies at the bottom of what a framework wrapped. */
    static Failure failureIn(RuntimeException thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure failure) {
                return failure;
            }
            if (cause instanceof PortInUseException port) {
                return portInUse(port);
            }
        }
        return new Failure(
                Failure.Category.INTERNAL,
                issue(
                        "platform.not-started",
                        new LocalText("启动失败：" + thrown, "did not start: " + thrown),
                        new LocalText("启动成功", "a start"),
                        new LocalText("这是程序的问题", "this is our fault"),
                        new LocalText("请把下面的记录交给维护者", "give the record below to the maintainers")),
                thrown);
    }

    private static Failure portInUse(PortInUseException cause) {
        String port = Integer.toString(cause.getPort());
        return new Failure(
                Failure.Category.ENVIRONMENT,
                issue(
                        "platform.port-in-use",
                        new LocalText("端口 " + port + " 已被占用", "port " + port + " is in use"),
                        new LocalText("空闲端口", "a free port"),
                        new LocalText("另一个程序（也许就是鲁班尺）正在使用它", "another program, perhaps Lubanchi itself, uses it"),
                        new LocalText("请停掉那个程序，或用 --port 另选端口", "stop it, or choose another with --port")),
                cause);
    }

    private static Issue issue(String code, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Issue(code, Severity.BLOCKING, new Place.WholeFile("lubanchi"), found, expected, why, remedy);
    }
}
