package org.lubanchi.platform.postgres;

import java.nio.file.Path;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.platform.datafolder.StorageFailures;

/** Why there is no database. */
final class DatabaseFailures {
    private static final LocalText USE_EXTERNAL = new LocalText(
            "请用 --lubanchi.database.url=jdbc:postgresql://… 指定外部 PostgreSQL（用户与口令：lubanchi.database.user、lubanchi.database.password）",
            "name an external PostgreSQL by --lubanchi.database.url=jdbc:postgresql://… (with lubanchi.database.user and lubanchi.database.password)");

    private DatabaseFailures() {}

    static Failure noUserNamespace() {
        return failure(issue(
                "database.no-user-namespace",
                "unshare -U",
                new LocalText("以 root 运行，而本机不允许用户命名空间", "running as root on a machine without user namespaces"),
                new LocalText("普通用户，或可用的 unshare -U", "an ordinary user, or a working unshare -U"),
                new LocalText("PostgreSQL 拒绝以 root 身份运行", "PostgreSQL refuses to run as root"),
                new LocalText(
                        "请换用普通用户运行；或者" + USE_EXTERNAL.zh(), "run it as an ordinary user; or " + USE_EXTERNAL.en())));
    }

    static Failure noBinaries(String name) {
        return failure(issue(
                "database.no-binaries",
                name,
                new LocalText("程序不含这种机器的 PostgreSQL", "this build carries no PostgreSQL for this kind of machine"),
                new LocalText("在同种机器上构建的程序", "a program built on this kind of machine"),
                new LocalText("为减小体积，只带构建机所用的一种", "only the kind of the building machine is carried, to stay small"),
                new LocalText("请在本机重新构建；或者" + USE_EXTERNAL.zh(), "build it on this machine; or " + USE_EXTERNAL.en())));
    }

    static Failure secretMissing(Path secret) {
        return new Failure(
                Failure.Category.STORE,
                issue(
                        "database.secret-missing",
                        secret.toString(),
                        new LocalText("数据库在，口令文件不在", "the database is there, the file with its password is not"),
                        new LocalText("首次启动时生成的口令文件", "the password file made on the first start"),
                        new LocalText("没有口令无法登录数据库", "the database opens to nobody without it"),
                        new LocalText("请从备份恢复该文件", "restore the file from a backup")));
    }

    static Failure programFailed(String program, Path log, String said) {
        if (said.contains("No space left on device")) {
            return failure(StorageFailures.diskFull(log));
        }
        String words = said.isBlank() ? "?" : said;
        return failure(issue(
                "database.not-started",
                log.toString(),
                new LocalText(program + " 失败：" + words, program + " failed: " + words),
                new LocalText("数据库启动成功", "a database that starts"),
                new LocalText("过程状态都在数据库里，没有它无法运行", "all process state is in it; nothing runs without"),
                new LocalText("请看日志文件；或者" + USE_EXTERNAL.zh(), "see the log file; or " + USE_EXTERNAL.en())));
    }

    static Failure cannotStop(long pid, Throwable cause) {
        return new Failure(
                Failure.Category.ENVIRONMENT,
                issue(
                        "database.orphan",
                        "pid " + pid,
                        new LocalText("上次遗留的数据库进程停不下来", "a database process left over from before does not stop"),
                        new LocalText("没有遗留进程", "no process left over"),
                        new LocalText("两个进程不能写同一个目录", "two processes must not write one folder"),
                        new LocalText("请结束进程 " + pid + " 后重试", "end process " + pid + " and try again")),
                cause);
    }

    static Failure unreachable(String url, Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        return new Failure(
                Failure.Category.ENVIRONMENT,
                issue(
                        "database.unreachable",
                        url,
                        new LocalText("连不上数据库：" + said, "the database does not answer: " + said),
                        new LocalText("可以连接的 PostgreSQL 15 或更新版本", "a PostgreSQL 15 or newer that answers"),
                        new LocalText("过程状态都在数据库里", "all process state is in it"),
                        new LocalText(
                                "请检查 lubanchi.database.url、user、password",
                                "check lubanchi.database.url, user and password")),
                cause);
    }

    private static Failure failure(Issue issue) {
        return new Failure(Failure.Category.ENVIRONMENT, issue);
    }

    private static Issue issue(
            String code, String where, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Issue(code, Severity.BLOCKING, new Place.WholeFile(where), found, expected, why, remedy);
    }
}
