package org.lubanchi.adapter.office.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Workbooks as parts of an archive, to be bent in tests. */
final class Xlsx {
    private Xlsx() {}

    static byte[] filled(FilledTable... tables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookFiller.write(Definitions.STAMP, List.of(tables), Definitions.catalogue()::requireCodeList, out);
        return out.toByteArray();
    }

    static SequencedMap<String, byte[]> parts(byte[] workbook) throws IOException {
        SequencedMap<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The workbook with one text of a part replaced; it must be there. */
    static byte[] with(byte[] workbook, String part, String text, String replacement) throws IOException {
        SequencedMap<String, byte[]> parts = parts(workbook);
        String content = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
        if (!content.contains(text)) {
            throw new AssertionError(part + " has no " + text + " but " + content);
        }
        parts.put(part, content.replace(text, replacement).getBytes(StandardCharsets.UTF_8));
        return packed(parts);
    }
}
