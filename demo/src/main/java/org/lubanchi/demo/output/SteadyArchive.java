package org.lubanchi.demo.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes a workbook say nothing of when it was written (定时归档): every entry and the document's properties bear one
 * fixed time, so the same rows give the same bytes.
 */
final class SteadyArchive {
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2024, 6, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";

    private SteadyArchive() {}

    /** Copies an archive, with its times made steady. */
    static void copy(byte[] archive, OutputStream out) throws IOException {
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry steady = new ZipEntry(entry.getName());
                steady.setTimeLocal(WRITTEN);
                to.putNextEntry(steady);
                if (entry.getName().equals(PROPERTIES)) {
                    to.write(steadyProperties(new String(from.readAllBytes(), StandardCharsets.UTF_8)));
                } else {
                    from.transferTo(to);
                }
                to.closeEntry();
            }
        }
    }

    private static byte[] steadyProperties(String properties) {
        return properties
                .replaceAll(
                        "(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)",
                        "$1" + WRITTEN + ":00Z$3")
                .getBytes(StandardCharsets.UTF_8);
    }
}
