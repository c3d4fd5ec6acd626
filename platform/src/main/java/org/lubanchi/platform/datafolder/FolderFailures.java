package org.lubanchi.platform.datafolder;

import java.nio.file.Path;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** Why a folder cannot be the data folder. */
final class FolderFailures {
    private FolderFailures() {}

    static Failure newer(Path format, String written, int known) {
        return failure(
                "data-folder.newer",
                format,
                new LocalText("数据目录版本为 " + written, "the data folder is of version " + written),
                new LocalText("不高于 " + known, "at most " + known),
                new LocalText(
                        "数据由较新的程序写成，旧程序写入会损坏数据，因此什么也没有改动",
                        "a newer program wrote it and an older one would damage it, so nothing was touched"),
                new LocalText(
                        "请用较新版本的程序打开，或用 --data 另选目录", "use the newer program, or name another folder with --data"));
    }

    static Failure unknownFormat(Path format, String written) {
        return failure(
                "data-folder.unknown-format",
                format,
                new LocalText("版本标记是“" + written + "”", "the version mark is \"" + written + "\""),
                new LocalText("一个整数", "a whole number"),
                new LocalText("看不懂版本就不能安全地写入", "without a version nothing can be written safely"),
                new LocalText("请恢复该文件的备份，或用 --data 另选目录", "restore the file, or name another folder with --data"));
    }

    static Failure foreign(Path root) {
        return failure(
                "data-folder.foreign",
                root,
                new LocalText("目录里已有别的文件，没有版本标记", "the folder holds other files and no version mark"),
                new LocalText("空目录，或本程序的数据目录", "an empty folder, or one this program made"),
                new LocalText("本程序不在别人的文件中间写数据", "this program does not write among the files of others"),
                new LocalText("请用 --data 另选一个空目录", "name an empty folder with --data"));
    }

    private static Failure failure(
            String code, Path where, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Failure(
                Failure.Category.STORE,
                new Issue(
                        code, Severity.BLOCKING, new Place.WholeFile(where.toString()), found, expected, why, remedy));
    }
}
