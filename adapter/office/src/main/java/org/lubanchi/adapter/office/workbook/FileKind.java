package org.lubanchi.adapter.office.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;

/** What a file is by its first bytes, whatever its name says (文件种类). */
enum FileKind {
    ZIP("504b0304", new LocalText("压缩文件", "a zip archive")),
    /** Old office formats, and new ones locked with a password. */
    COMPOUND("d0cf11e0a1b11ae1", new LocalText("旧版 Office 文件", "an old office file")),
    PDF("25504446", new LocalText("PDF 文件", "a PDF file")),
    PNG("89504e47", new LocalText("PNG 图片", "a PNG picture")),
    JPEG("ffd8ff", new LocalText("JPEG 图片", "a JPEG picture")),
    RAR("52617221", new LocalText("RAR 压缩文件", "a RAR archive")),
    SEVEN_ZIP("377abcaf", new LocalText("7z 压缩文件", "a 7z archive")),
    GZIP("1f8b", new LocalText("gzip 压缩文件", "a gzip archive")),
    XML("3c3f786d6c", new LocalText("XML 文件（有的系统导出的假 .xls）", "an XML file")),
    HTML("3c", new LocalText("网页文件（有的系统导出的假 .xls）", "a web page")),
    TEXT("", new LocalText("文本文件（如 CSV）", "a text file such as CSV")),
    UNKNOWN("", new LocalText("不认识的文件", "a file of an unknown kind"));

    /** How many bytes tell. */
    static final int BYTES = 512;

    private final byte[] magic;
    private final LocalText label;

    FileKind(String magic, LocalText label) {
        this.magic = java.util.HexFormat.of().parseHex(magic);
        this.label = label;
    }

    LocalText label() {
        return label;
    }

    /** The kind told by the first bytes of a file. */
    static FileKind of(byte[] start) {
        Optional<FileKind> known = Arrays.stream(values())
                .filter(kind -> kind.magic.length > 0 && startsWith(start, kind.magic))
                .findFirst();
        return known.orElseGet(() -> looksLikeText(start) ? TEXT : UNKNOWN);
    }

    private static boolean startsWith(byte[] start, byte[] magic) {
        return start.length >= magic.length && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean looksLikeText(byte[] start) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return !text.isEmpty() && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
    }
}
