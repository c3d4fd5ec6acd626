package org.lubanchi.engine.consistency.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;

/**
 * The encoding of a text file (文本编码), told from its bytes alone: byte order marks first, then strict UTF-8, then strict
 * GB18030. What decodes as none of them is refused, never read with replacement characters.
 */
public final class TextEncoding {
    private static final int ZIP_MAGIC = 0x504B;
    private static final int PDF_MAGIC = 0x2550;

    private TextEncoding() {}

    /** Decodes the bytes of a text file; {@code name} is how the user knows it, for messages. */
    public static String decode(byte[] bytes, String name) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return require(bytes, 3, StandardCharsets.UTF_8, name);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return require(bytes, 2, StandardCharsets.UTF_16LE, name);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return require(bytes, 2, StandardCharsets.UTF_16BE, name);
        }
        refuseBinary(bytes, name);
        return strict(bytes, 0, StandardCharsets.UTF_8)
                .or(() -> strict(bytes, 0, Charset.forName("GB18030")))
                .orElseThrow(
                        () -> notText(name, "字节既不是 UTF-8 也不是 GB18030", "bytes that are neither UTF-8 nor GB18030"));
    }

    private static String require(byte[] bytes, int skip, Charset charset, String name) {
        return strict(bytes, skip, charset)
                .orElseThrow(() -> notText(
                        name,
                        "文件声明为 " + charset + "，但内容不符",
                        "a byte order mark of " + charset + " that the content belies"));
    }

    private static void refuseBinary(byte[] bytes, String name) {
        int magic = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (magic == ZIP_MAGIC || magic == PDF_MAGIC) {
            throw notText(name, "这是 Word/Excel 或 PDF 文件，不是文本", "a Word, Excel or PDF file");
        }
        for (byte each : bytes) {
            if (each == 0) {
                throw notText(name, "含有二进制零字节", "binary zero bytes");
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strict(byte[] bytes, int skip, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Failure notText(String name, String zh, String en) {
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        "consistency.not-text",
                        Severity.BLOCKING,
                        new Place.WholeFile(name),
                        new LocalText(zh, en),
                        new LocalText("UTF-8、UTF-16 或 GB18030 编码的文本", "text in UTF-8, UTF-16 or GB18030"),
                        new LocalText("无法辨认的字节读出来会是错字，核查结论就不可信", "guessed characters make findings untrustworthy"),
                        new LocalText(
                                "请另存为 UTF-8 文本，或直接提交 Word、PDF 原件",
                                "save it as UTF-8 text or submit the Word or PDF file")));
    }
}
