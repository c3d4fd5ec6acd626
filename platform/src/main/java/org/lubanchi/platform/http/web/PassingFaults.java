package org.lubanchi.platform.http.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** Faults around the program that pass by themselves or with room on the disk (会过去的故障): then asking again helps. */
final class PassingFaults {
    private static final int DEEPEST = 20;
    /** PostgreSQL's words: connections that broke, a server that stops, starts or was ended, and a disk that is full. */
    private static final String BROKEN = "08";

    private static final String STOPPING = "57P";
    private static final String DISK_FULL = "53100";
    /** The pool's words when a connection that broke is used once more, as to roll back; they have no state. */
    private static final String CLOSED = "Connection is closed";

    private static final String NO_SPACE = "No space left on device";

    private PassingFaults() {}

    /** What to say of it; nothing when it is the program's own fault. */
    static Optional<Issue> issueOf(Throwable thrown, String address) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            Optional<Issue> issue = one(cause, address);
            if (issue.isPresent()) {
                return issue;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static Optional<Issue> one(Throwable cause, String address) {
        if (cause instanceof SQLException sql) {
            String state = String.valueOf(sql.getSQLState());
            if (state.equals(DISK_FULL)) {
                return Optional.of(diskFull(address));
            }
            boolean away = state.startsWith(BROKEN)
                    || state.startsWith(STOPPING)
                    || sql instanceof SQLTransientConnectionException
                    || CLOSED.equals(sql.getMessage());
            return away ? Optional.of(databaseAway(address)) : Optional.empty();
        }
        boolean full = cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains(NO_SPACE);
        return full ? Optional.of(diskFull(address)) : Optional.empty();
    }

    private static Issue databaseAway(String address) {
        return new Issue(
                "platform.database-away",
                Severity.BLOCKING,
                new Place.WholeFile(address),
                new LocalText("数据库连不上，可能正在重启", "the database cannot be reached; it may be restarting"),
                new LocalText("数据库应答", "an answer of the database"),
                new LocalText("这次请求没有写入，或写入了但没来得及确认", "this request was not written, or written and not acknowledged"),
                new LocalText(
                        "几秒后重试；重发同一请求不会写两次。一直不行请告诉管理员",
                        "ask again in a few seconds, the same request is not written twice; tell the administrator if it stays so"));
    }

    private static Issue diskFull(String address) {
        return new Issue(
                "platform.disk-full",
                Severity.BLOCKING,
                new Place.WholeFile(address),
                new LocalText("服务器磁盘已满", "the server's disk is full"),
                new LocalText("有空间写入", "room to write"),
                new LocalText(
                        "这次请求没有写入；此前确认过的都在", "this request was not written; what was acknowledged before is there"),
                new LocalText("请告诉管理员清出空间，之后重试即可", "tell the administrator to make room, then ask again"));
    }
}
