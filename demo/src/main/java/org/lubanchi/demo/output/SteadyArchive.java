package org.lubanchi.demo.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes a workbook say nothing of when it was written (定时归档): every entry and the document's properties bear one
 * fixed time, so the same rows give the same bytes.
 */
final class SteadyArchive {
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2024, 6, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";

    private SteadyArchive() {}

    /**
     * Copies an archive, with its times made steady.
     *
     * @param archive read by its directory: streamed archives tell their sizes only there
     */
    static void copy(Path archive, Path steady) throws IOException {
        try (ZipFile from = new ZipFile(archive.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(steady))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry copied = new ZipEntry(entry.getName());
                copied.setTimeLocal(WRITTEN);
                to.putNextEntry(copied);
                try (InputStream content = from.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        to.write(steadyProperties(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
                    } else {
                        content.transferTo(to);
                    }
                }
                to.closeEntry();
            }
        }
    }

    private static byte[] steadyProperties(String properties) {
        return properties
                .replaceAll("(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)", "$1" + WRITTEN + ":00Z$3")
                .getBytes(StandardCharsets.UTF_8);
    }
}
