package org.lubanchi.engine.warehouse.lake;

import java.io.IOException;
import java.nio.file.Path;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** What can go wrong with the store, told in five parts. */
public final class StoreFailures {
    private StoreFailures() {}

    /** The disk refused a write. */
    public static Failure cannotWrite(Path where, IOException cause) {
        return new Failure(
                Failure.Category.ENVIRONMENT,
                issue(
                        "store.cannot-write",
                        where,
                        new LocalText("写不进去：" + cause.getMessage(), "cannot be written: " + cause.getMessage()),
                        new LocalText("可写且有空间的磁盘", "a disk that can be written and has room"),
                        new LocalText("原有数据没有改动", "What was stored is unchanged"),
                        new LocalText(
                                "在磁盘上腾出空间或改正权限，再做一次", "Make room on the disk or mend the rights, then do it again")),
                cause);
    }

    /** The disk refused a read. */
    public static Failure cannotRead(Path where, IOException cause) {
        return new Failure(
                Failure.Category.ENVIRONMENT,
                issue(
                        "store.cannot-read",
                        where,
                        new LocalText("读不出来：" + cause.getMessage(), "cannot be read: " + cause.getMessage()),
                        new LocalText("可读的文件", "a file that can be read"),
                        new LocalText("数据没有改动", "The data are unchanged"),
                        new LocalText("检查磁盘与权限", "Check the disk and the rights")),
                cause);
    }

    /** An object is not what its name says. */
    public static Failure damaged(Path where, LocalText found) {
        return new Failure(Failure.Category.STORE, damage(where, found));
    }

    /** An object cannot be read as what it should be. */
    public static Failure damaged(Path where, LocalText found, Throwable cause) {
        return new Failure(Failure.Category.STORE, damage(where, found), cause);
    }

    private static Issue damage(Path where, LocalText found) {
        return issue(
                "store.object-damaged",
                where,
                found,
                new LocalText("与文件名相同的校验和", "a checksum equal to the file's name"),
                new LocalText("对象一经写入不再改动；文件可能被截断或调换", "Objects never change; the file was truncated or swapped"),
                new LocalText(
                        "从备份恢复这个文件，或请学校重新上报这张表",
                        "Restore the file from a backup, or have the school report the table again"));
    }

    /** A stored file has another format than this program reads. */
    public static Failure otherVersion(Path where, int found, int known) {
        return new Failure(
                Failure.Category.STORE,
                issue(
                        "store.other-version",
                        where,
                        new LocalText("格式版本 " + found, "format version " + found),
                        new LocalText("不高于 " + known, "at most " + known),
                        new LocalText("它由更新的程序写成", "A newer program wrote it"),
                        new LocalText("换用更新的程序打开", "Open it with the newer program")));
    }

    private static Issue issue(
            String code, Path where, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Issue(code, Severity.BLOCKING, new Place.WholeFile(where.toString()), found, expected, why, remedy);
    }
}
