package org.lubanchi.platform.consistency.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.consistency.Checks;
import org.lubanchi.platform.http.Asked;
import org.lubanchi.platform.http.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a report in; the server has put the upload on its disk before this is called. */
@RestController
class HandInController {
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cntrl}/\\\\:*?\"<>|]");
    private static final int LONGEST_NAME = 120;

    private final Checks checks;
    private final Readers readers;

    HandInController(Checks checks, Readers readers) {
        this.checks = checks;
        this.readers = readers;
    }

    @PostMapping("/api/checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CheckView handIn(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String previous)
            throws IOException {
        OrgUnitId whose = unit == null ? readers.require().unit() : Asked.unit(unit);
        OptionalInt of = year == null
                ? OptionalInt.empty()
                : OptionalInt.of(Asked.year(year).year());
        Path copy = Files.createTempFile("handed-in", ".report");
        try {
            file.transferTo(copy);
            return CheckView.of(checks.handIn(
                    new Checks.Handed(whose, of, name(file.getOriginalFilename()), Optional.ofNullable(previous)),
                    copy));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** The name without folders and signs that no file system takes. */
    private static String name(@Nullable String original) {
        String given = original == null
                ? ""
                : original.substring(original.replace('\\', '/').lastIndexOf('/') + 1);
        String name = NOT_IN_A_NAME.matcher(given).replaceAll("").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.badRequest(
                    "file",
                    name,
                    new LocalText(
                            "1 到 " + LONGEST_NAME + " 字的文件名", "a file name of 1 to " + LONGEST_NAME + " characters"));
        }
        return name;
    }
}
