package org.lubanchi.adapter.office.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Word files put together or changed part by part, as strangers' programs would. */
final class WordParts {
    static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private WordParts() {}

    /** Changes the text of one part in place. */
    static void edit(Path file, String part, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> parts = read(file);
        byte[] content = parts.get(part);
        if (content == null) {
            throw new IllegalArgumentException("No part " + part);
        }
        String changed = change.apply(new String(content, StandardCharsets.UTF_8));
        parts.put(part, changed.getBytes(StandardCharsets.UTF_8));
        write(file, parts);
    }

    /** A foreign file of this body and these further parts. */
    static Path foreign(Path file, String body, Map<String, String> more) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        String document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + W + "><w:body>" + body
                + "</w:body></w:document>";
        parts.put("word/document.xml", document.getBytes(StandardCharsets.UTF_8));
        more.forEach((name, content) -> parts.put(name, content.getBytes(StandardCharsets.UTF_8)));
        write(file, parts);
        return file;
    }

    static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    static void write(Path file, Map<String, byte[]> parts) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }
}
