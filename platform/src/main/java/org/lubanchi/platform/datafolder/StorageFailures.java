package org.lubanchi.platform.datafolder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** What the file system refused (存储故障), told so that somebody can mend it. */
public final class StorageFailures {
    private StorageFailures() {}

    /**
     * The failure behind an exception of the file system.
     *
     * @param where the file or folder that was worked on
     */
    public static Failure of(Path where, IOException cause) {
        return new Failure(Failure.Category.ENVIRONMENT, issue(where, cause), cause);
    }

    private static Issue issue(Path where, IOException cause) {
        String said = String.valueOf(cause.getMessage());
        if (said.contains("No space left") || said.contains("quota exceeded") || said.contains("Not enough space")) {
            return diskFull(where);
        }
        if (cause instanceof AccessDeniedException || said.contains("Permission denied")) {
            return accessDenied(where);
        }
        String reason = cause instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : cause.getClass().getSimpleName() + " " + said;
        return issue(
                "machine.storage",
                where,
                new LocalText("文件系统报错：" + reason, "the file system says: " + reason),
                new LocalText("可以读写的目录", "a folder that can be read and written"),
                new LocalText("无法继续读写", "reading or writing cannot go on"),
                new LocalText("请检查磁盘和路径", "check the disk and the path"));
    }

    /** The disk has no room (磁盘已满). */
    public static Issue diskFull(Path where) {
        return issue(
                "machine.disk-full",
                where,
                new LocalText("磁盘已满", "the disk is full"),
                new LocalText("有空余空间的磁盘", "a disk with room"),
                new LocalText(
                        "写了一半的文件已丢弃，已提交的数据没有变", "the half-written file was dropped; what was committed is unchanged"),
                new LocalText("请腾出空间后重试", "make room and try again"));
    }

    private static Issue accessDenied(Path where) {
        return issue(
                "machine.access-denied",
                where,
                new LocalText("没有读写权限", "no right to read or write"),
                new LocalText("运行本程序的用户可以读写", "readable and writable by the user who runs this program"),
                new LocalText("操作系统拒绝了访问", "the operating system refused"),
                new LocalText("请修改权限，或用 --data 另选目录", "change the rights, or name another folder with --data"));
    }

    private static Issue issue(
            String code, Path where, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        Place place = new Place.WholeFile(where.toString());
        return new Issue(code, Severity.BLOCKING, place, found, expected, why, remedy);
    }
}
