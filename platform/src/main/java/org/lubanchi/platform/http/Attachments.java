package org.lubanchi.platform.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.lubanchi.engine.kernel.LocalText;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files of strangers on their way in and out (附件收发). */
public final class Attachments {
    private static final int LONGEST_NAME = 120;

    private Attachments() {}

    /**
     * The name of a file without folders and without characters that mean something to a shell or a page.
     *
     * @throws Refusal when nothing is left, or more than a name can be
     */
    public static String plainName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "_")
                .strip();
        if (last.isEmpty() || last.length() > LONGEST_NAME) {
            throw Refusal.badRequest(
                    "name",
                    last,
                    new LocalText("1 到 " + LONGEST_NAME + " 个字符的文件名", "a file name of 1 to 120 characters"));
        }
        return last;
    }

    /**
     * A file that is saved, never shown in the page; a browser that opens it all the same runs nothing in it.
     *
     * @param ending what its kind ends in, such as {@code .pdf}; put behind a name that says otherwise
     */
    public static ResponseEntity<Resource> saved(Path file, String mediaType, String ending, String name) {
        String named = name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(named, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }
}
