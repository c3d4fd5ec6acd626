package org.lubanchi.adapter.office.document.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.lubanchi.engine.kernel.LocalText;

/** What a file is by its first bytes (文件类型), whatever its name says. */
public enum FileKind {
    /** A zip archive with the parts of a word-processing document. */
    WORD(new LocalText("Word 文件（.docx）", "a Word file (.docx)")),
    HTML(new LocalText("网页（.html）", "an HTML page")),
    PDF(new LocalText("PDF 文件", "a PDF file")),
    /** A compound file: old Office formats, and new ones under a password. */
    COMPOUND(new LocalText("旧版 Office 文件（.doc 等）", "an old Office file (.doc and the like)")),
    ZIP(new LocalText("压缩包", "a zip archive")),
    EMPTY(new LocalText("空文件", "an empty file")),
    OTHER(new LocalText("无法识别的文件", "a file of unknown kind"));

    private static final int HEAD = 1024;
    private final LocalText label;

    FileKind(LocalText label) {
        this.label = label;
    }

    /** What people call it. */
    public LocalText label() {
        return label;
    }

    /** Looks at the first bytes; whether a zip is a Word file only its parts tell. */
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
        if (text.contains("%PDF-")) {
            return PDF;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("<!doctype html") || lower.contains("<html") ? HTML : OTHER;
    }
}
