package org.lubanchi.adapter.office.document.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Writes zip files that depend on nothing but their content (确定性压缩): sorted names, one fixed time stamp.
 *
 * <p>Only for archives we made ourselves a moment ago; it reads them without bounds.
 */
public final class SteadyZip {
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String FIRST = "[Content_Types].xml";

    private SteadyZip() {}

    /**
     * Packs an archive again.
     *
     * @param replaced parts whose content is taken from here instead
     */
    public static void repack(byte[] archive, Map<String, byte[]> replaced, OutputStream out) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = replaced.getOrDefault(entry.getName(), in.readAllBytes());
                parts.put(entry.getName(), entry.getName().endsWith(".xlsx") ? steady(content) : content);
            }
        }
        pack(parts, out);
    }

    /** Packs these parts; the stream stays open. */
    public static void pack(Map<String, byte[]> given, OutputStream out) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(given);
        ZipOutputStream zip = new ZipOutputStream(out);
        byte[] types = parts.remove(FIRST);
        if (types != null) {
            put(zip, FIRST, types);
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            put(zip, part.getKey(), part.getValue());
        }
        zip.finish();
        zip.flush();
    }

    private static byte[] steady(byte[] archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        repack(archive, Map.of(), out);
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
