package org.lubanchi.adapter.office.workbook;

import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** Tells why a file cannot be read as a workbook (读入故障), in five parts. */
record IntakeFailures(String file) {
    private static final LocalText WORKBOOK =
            new LocalText("由本平台模板填写的 .xlsx 工作簿", "an .xlsx workbook filled in from a template");
    private static final LocalText NOTHING_CHANGED =
            new LocalText("文件没有读入，已有数据没有改动", "Nothing was read in and nothing stored was changed");
    private static final LocalText SAVE_AS = new LocalText(
            "请用 WPS 或 Excel 打开，另存为 .xlsx 后再上传", "Open it in a spreadsheet program, save it as .xlsx and upload that");

    Failure notFound() {
        return user(
                "workbook.not-found",
                new LocalText("没有这个文件", "there is no such file"),
                NOTHING_CHANGED,
                new LocalText("请核对文件名和文件夹", "Check the name and the folder"));
    }

    Failure emptyFile() {
        return user(
                "workbook.empty-file",
                new LocalText("文件是空的，0 字节", "an empty file of 0 bytes"),
                NOTHING_CHANGED,
                new LocalText("多半是上传或复制中断了，请重新保存后上传", "Copying was probably cut off; save it and upload again"));
    }

    Failure otherKind(LocalText kind) {
        return user("workbook.not-a-workbook", kind, NOTHING_CHANGED, SAVE_AS);
    }

    Failure oldFormat() {
        return user(
                "workbook.old-format",
                new LocalText(
                        "97—2003 版的 .xls 文件（改名不会改变格式）",
                        "a file of the 1997–2003 format (.xls; renaming does not change it)"),
                NOTHING_CHANGED,
                SAVE_AS);
    }

    Failure encrypted() {
        return user(
                "workbook.encrypted",
                new LocalText("设了打开密码的工作簿", "a workbook locked with a password"),
                new LocalText("平台不保存也不询问密码", "The platform neither keeps nor asks for passwords"),
                new LocalText("请去掉打开密码后再上传", "Remove the password and upload again"));
    }

    Failure damaged(String part, Throwable cause) {
        return new Failure(Failure.Category.USER, damagedIssue(part, String.valueOf(cause.getMessage())), cause);
    }

    Failure damaged(String part, String detail) {
        return new Failure(Failure.Category.USER, damagedIssue(part, detail));
    }

    private Issue damagedIssue(String part, String detail) {
        String line = detail.lines().findFirst().orElse("");
        return issue(
                "workbook.damaged",
                new LocalText(
                        "文件不完整或已损坏（" + part + "：" + line + "）",
                        "a cut-off or damaged file (" + part + ": " + line + ")"),
                WORKBOOK,
                NOTHING_CHANGED,
                new LocalText(
                        "请重新打开并保存一次再上传；打不开就从备份恢复",
                        "Open and save it again; if it does not open, take it from a backup"));
    }

    Failure fileTooLarge(long bytes, long most) {
        return tooLarge(
                "workbook.file-too-large",
                new LocalText("文件有 " + mebibytes(bytes) + " MiB", "a file of " + mebibytes(bytes) + " MiB"),
                new LocalText("不超过 " + mebibytes(most) + " MiB", "at most " + mebibytes(most) + " MiB"));
    }

    Failure unpacksTooLarge(String part) {
        return tooLarge(
                "workbook.unpacks-too-large",
                new LocalText("压缩内容展开后过大（" + part + "）", "content that unpacks to too much (" + part + ")"),
                new LocalText("正常的工作簿", "an ordinary workbook"));
    }

    Failure tooManyEntries(int entries, int most) {
        return tooLarge(
                "workbook.too-many-entries",
                new LocalText("文件里有 " + entries + " 个部件", entries + " parts inside the file"),
                new LocalText("不超过 " + most + " 个", "at most " + most));
    }

    Failure tooManySheets(int most) {
        return tooLarge(
                "workbook.too-many-sheets",
                new LocalText("工作表多于 " + most + " 张", "more than " + most + " sheets"),
                new LocalText("不超过 " + most + " 张", "at most " + most));
    }

    Failure tooManyRows(String sheet, int most) {
        return tooLarge(
                "workbook.too-many-rows",
                new LocalText(
                        "工作表「" + sheet + "」有内容的行多于 " + most,
                        "more than " + most + " rows with content in \"" + sheet + "\""),
                new LocalText("不超过 " + most + " 行", "at most " + most + " rows"));
    }

    Failure tooManyColumns(String sheet, String address, int most) {
        return tooLarge(
                "workbook.too-many-columns",
                new LocalText(
                        "工作表「" + sheet + "」" + address + " 还有内容", "content at " + address + " in \"" + sheet + "\""),
                new LocalText("只用前 " + most + " 列", "content in the first " + most + " columns"));
    }

    private Failure tooLarge(String code, LocalText found, LocalText expected) {
        return new Failure(
                Failure.Category.USER,
                issue(
                        code,
                        found,
                        expected,
                        NOTHING_CHANGED,
                        new LocalText(
                                "请删去图片、多余的工作表和空行；数据确实很多时请分几次上传",
                                "Delete pictures, spare sheets and empty rows; upload in parts when there is that much"
                                        + " data")));
    }

    Failure noStamp() {
        return user(
                "workbook.not-stamped",
                new LocalText("没有隐藏工作表「_鲁班尺」", "no hidden sheet \"_鲁班尺\""),
                new LocalText(
                        "没有它就不知道是哪个单位、哪一年的数据；表头也不是已知的业务系统导出表",
                        "Without it nobody knows whose data of which year it is; nor are its heads those of a known"
                                + " export"),
                new LocalText("请下载模板，把数据粘贴进去再上传", "Download the template, paste the data into it and upload that"));
    }

    Failure unreadable(Throwable cause) {
        return new Failure(
                Failure.Category.ENVIRONMENT,
                issue(
                        "workbook.unreadable",
                        new LocalText("操作系统读不出这个文件", "the operating system cannot read the file"),
                        new LocalText("可以读取的文件", "a file that can be read"),
                        NOTHING_CHANGED,
                        new LocalText("请检查文件权限和磁盘，再试一次", "Check the file's permissions and the disk, and try again")),
                cause);
    }

    private Failure user(String code, LocalText found, LocalText why, LocalText remedy) {
        return new Failure(Failure.Category.USER, issue(code, found, WORKBOOK, why, remedy));
    }

    private Issue issue(String code, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Issue(code, Severity.BLOCKING, new Place.WholeFile(file), found, expected, why, remedy);
    }

    private static long mebibytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }
}
