package org.lubanchi.adapter.office.document.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.kernel.LocalText;

/** What a file is by its first bytes (文件类型), whatever its name says. */
public enum FileKind {
    /** A zip archive with the parts of a word-processing document. */
    WORD(new LocalText("Word 文件（.docx）", "a Word file (.docx)")),
    /** A page, or a part of one as editors and mail programs copy it: without the frame of a whole page. */
    HTML(new LocalText("网页（.html）", "an HTML page")),
    PDF(new LocalText("PDF 文件", "a PDF file")),
    /** A compound file: old Office formats, and new ones under a password. */
    COMPOUND(new LocalText("旧版 Office 文件（.doc 等）", "an old Office file (.doc and the like)")),
    ZIP(new LocalText("压缩包", "a zip archive")),
    /** A picture, whatever its name says: a photograph, a screenshot, a scanned page. */
    IMAGE(new LocalText("图片", "a picture")),
    EMPTY(new LocalText("空文件", "an empty file")),
    OTHER(new LocalText("无法识别的文件", "a file of unknown kind"));

    private static final int HEAD = 8192;
    private static final int PDF_HEAD = 1024;
    private static final int TAIL = 256;

    /** How pictures begin: PNG, JPEG, GIF, TIFF in either order of bytes, and BMP. */
    private static final Pattern PICTURE = Pattern.compile(
            "\u0089PNG|\u00ff\u00d8\u00ff|GIF8[79]a|II\\*\u0000|MM\u0000\\*|BM.{4}\u0000{4}|RIFF.{4}WEBP|.{4}ftyp(?:heic|heif|avif)",
            Pattern.DOTALL);

    /** A whole page says so near its beginning. */
    private static final Pattern PAGE = Pattern.compile("<!doctype\\s+html|<html[\\s>]", Pattern.CASE_INSENSITIVE);

    /** What may stand before the first tag of a part of a page. */
    private static final Pattern BEFORE = Pattern.compile("(?:\\s++|<!--.*?-->|<[?!][^>]*+>)++", Pattern.DOTALL);

    /** The first tag of a part of a page: one that reports are made of. */
    private static final Pattern PART = Pattern.compile(
            "<(?:p|div|table|h[1-6]|head|body|meta|title|style|link|section|article|main|header|span|font|center|ul|ol|dl|b|strong|br|hr)(?:[\\s/][^<>]*+)?>",
            Pattern.CASE_INSENSITIVE);

    private final LocalText label;

    FileKind(LocalText label) {
        this.label = label;
    }

    /** What people call it. */
    public LocalText label() {
        return label;
    }

    /** Looks at the first bytes and the last; whether a zip is a Word file only its parts tell. */
    public static FileKind of(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            return EMPTY;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return COMPOUND;
        }
        if (text.substring(0, Math.min(PDF_HEAD, text.length())).contains("%PDF-")) {
            return PDF;
        }
        if (PICTURE.matcher(text).lookingAt()) {
            return IMAGE;
        }
        String page = ByteOrderMark.text(head);
        return PAGE.matcher(page).find() || (isPart(page) && endsInTag(path)) ? HTML : OTHER;
    }

    /** Whether a part of a page begins here. */
    private static boolean isPart(String page) {
        Matcher before = BEFORE.matcher(page);
        int at = before.lookingAt() ? before.end() : 0;
        return PART.matcher(page).region(at, page.length()).lookingAt();
    }

    /** A text that only begins with a tag, such as Markdown under a picture, is no part of a page. */
    private static boolean endsInTag(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            byte[] tail = new byte[(int) Math.min(TAIL, file.length())];
            file.readFully(tail);
            return new String(tail, StandardCharsets.ISO_8859_1)
                    .replace("\u0000", "")
                    .stripTrailing()
                    .endsWith(">");
        }
    }
}
