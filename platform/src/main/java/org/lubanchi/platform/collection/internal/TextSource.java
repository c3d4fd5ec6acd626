package org.lubanchi.platform.collection.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lubanchi.engine.sheet.CsvReading;
import org.lubanchi.engine.warehouse.lake.StoreFailures;

/**
 * A table as text, ready to be gone through (文本表来源): its heads, and its bytes in UTF-8; of a file in GB18030 a copy that is
 * gone when this is closed. No more than its first line is held in memory.
 *
 * @param heads the first line
 * @param plain the file in UTF-8
 * @param copied whether that is a copy
 */
record TextSource(List<String> heads, Path plain, boolean copied) implements AutoCloseable {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int LONGEST_HEADS = 1 << 20;
    private static final CsvReading.Bounds HEADS = new CsvReading.Bounds(1, 500, 32_767);

    /** Opens a file; the caller closes. */
    static TextSource open(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            boolean copy = !isUtf8(file);
            Path plain = copy ? copied(file, name) : file;
            return new TextSource(CsvReading.read(name, firstLine(plain), HEADS).heads(), plain, copy);
        } catch (IOException e) {
            throw StoreFailures.cannotRead(file, e);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static Path copied(Path file, String name) throws IOException {
        Path copy = Files.createTempFile("lubanchi", ".csv");
        try (Reader reader = Files.newBufferedReader(file, CHINESE);
                Writer writer = Files.newBufferedWriter(copy, StandardCharsets.UTF_8)) {
            reader.transferTo(writer);
            return copy;
        } catch (CharacterCodingException neither) {
            Files.delete(copy);
            throw CsvReading.unknownEncoding(name);
        }
    }

    /** The bytes up to the first line end that stands in no quotes. */
    private static byte[] firstLine(Path file) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] part = in.readNBytes(LONGEST_HEADS);
            boolean quoted = false;
            for (byte each : part) {
                quoted ^= each == '"';
                if (each == '\n' && !quoted) {
                    break;
                }
                line.write(each);
            }
        }
        return line.toByteArray();
    }

    @Override
    public void close() {
        try {
            if (copied) {
                Files.deleteIfExists(plain);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
