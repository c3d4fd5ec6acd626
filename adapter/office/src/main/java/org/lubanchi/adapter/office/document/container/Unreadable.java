package org.lubanchi.adapter.office.document.container;

import java.nio.file.Path;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/** Why a file cannot be read (无法读取), each told in five parts. */
public final class Unreadable {
    private static final LocalText RESAVE =
            new LocalText("请用 Word 或 WPS 打开后另存为 .docx 再上传", "open it in Word and save it again");
    private final String file;

    private Unreadable(String file) {
        this.file = file;
    }

    /** Failures about this file, named as people know it. */
    public static Unreadable file(Path path) {
        Path name = path.getFileName();
        return new Unreadable(name == null ? path.toString() : name.toString());
    }

    /** There is no such file, or it may not be opened. */
    public Failure absent(Throwable cause) {
        return new Failure(
                Failure.Category.USER,
                issue(
                        "document.not-found",
                        new LocalText("打不开这个文件", "the file cannot be opened"),
                        new LocalText("一个可以读取的文件", "a file that can be read"),
                        new LocalText("文件不存在，或者没有读取权限", "it does not exist or may not be read"),
                        new LocalText("请检查路径和权限", "check the path and the permissions")),
                cause);
    }

    /** The file is of another kind than asked for. */
    public Failure wrongKind(FileKind found, FileKind expected) {
        return new Failure(
                Failure.Category.USER,
                issue(
                        "document.wrong-kind",
                        new LocalText(
                                "文件内容是" + found.label().zh(),
                                "its content is " + found.label().en()),
                        expected.label(),
                        new LocalText("按文件的内容判断，与扩展名无关", "judged by its content, not by its extension"),
                        new LocalText(
                                "请选择" + expected.label().zh() + "，或另存为该格式",
                                "choose " + expected.label().en() + " or save it as one")));
    }

    /** The file asks for a password. */
    public Failure encrypted() {
        return new Failure(
                Failure.Category.USER,
                issue(
                        "document.encrypted",
                        new LocalText("文件已加密", "the file is encrypted"),
                        new LocalText("没有打开密码的文件", "a file without a password"),
                        new LocalText("没有密码无法读出内容", "its content cannot be read without the password"),
                        new LocalText("请去掉打开密码后另存，再上传", "remove the password, save and send it again")));
    }

    /** The file opens, but holds no text. */
    public Failure withoutText() {
        return new Failure(
                Failure.Category.USER,
                issue(
                        "document.without-text",
                        new LocalText("文件里没有可读的文字", "there is no text in the file"),
                        new LocalText("有文字的成稿", "a finished report with text"),
                        new LocalText(
                                "可能是空文件或扫描件；扫描件只有图像，核查不做文字识别",
                                "it may be empty or a scan; a scan is a picture, and the checker does not recognise"
                                        + " writing"),
                        new LocalText("请提交 Word 原件，或由 Word 另存的 PDF", "send the Word file, or a PDF saved from it")));
    }

    /** The file ends early or contradicts itself. */
    public Failure damaged(String part, Throwable cause) {
        return new Failure(Failure.Category.USER, damage(part), cause);
    }

    /** The file ends early or contradicts itself. */
    public Failure damaged(String part) {
        return new Failure(Failure.Category.USER, damage(part));
    }

    private Issue damage(String part) {
        return issue(
                "document.damaged",
                new LocalText("内容不完整或已损坏（" + part + "）", "it is incomplete or damaged (" + part + ")"),
                new LocalText("一个完整的文件", "a whole file"),
                new LocalText("可能没有传完，或者被别的程序改坏", "it may have been cut in transfer or broken by a program"),
                RESAVE);
    }

    /** The file would unpack to more than we read. */
    public Failure tooLarge(String what, long limit) {
        return new Failure(
                Failure.Category.USER,
                issue(
                        "document.too-large",
                        new LocalText(what + "超过上限", what + " exceeds the limit"),
                        new LocalText("不超过 " + limit, "at most " + limit),
                        new LocalText(
                                "过大的内容会占满服务器，也可能是压缩炸弹", "oversized content would fill the server and may be a bomb"),
                        new LocalText("请拆分文件，或删去嵌入的大对象", "split the file or remove large embedded objects")));
    }

    /** The file declares entities, which no office program writes. */
    public Failure entities(String part) {
        return new Failure(
                Failure.Category.USER,
                issue(
                        "document.entities",
                        new LocalText("部件 " + part + " 含有文档类型声明", "the part " + part + " declares a document type"),
                        new LocalText("不含实体声明的文件", "a file without entity declarations"),
                        new LocalText(
                                "实体可以读取服务器上的文件，办公软件不会写出它",
                                "entities can read files of the server; no office program writes them"),
                        RESAVE));
    }

    private Issue issue(String code, LocalText found, LocalText expected, LocalText why, LocalText remedy) {
        return new Issue(code, Severity.BLOCKING, new Place.WholeFile(file), found, expected, why, remedy);
    }
}
