package org.lubanchi.adapter.office.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What the machine may have or not: LibreOffice and fonts. Tests that need them skip visibly, unless they are required. */
final class Tools {
    private static final int PATIENCE_SECONDS = 240;

    private Tools() {}

    /** The fonts of this machine; {@code -Dlubanchi.fonts=folder} names others. */
    static FontSource fonts() {
        String explicit = System.getProperty("lubanchi.fonts", "");
        FontSource source = FontSource.usual(Path.of(""), explicit.isEmpty() ? List.of() : List.of(Path.of(explicit)));
        boolean found = source.places().stream().anyMatch(place -> {
            try {
                FontSource.at(place).locate();
                return true;
            } catch (org.lubanchi.engine.kernel.Failure e) {
                return false;
            }
        });
        need("office", found, "no TrueType font with Chinese on this machine");
        return source;
    }

    /** LibreOffice on the path. */
    static Path soffice() {
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
        need("office", found.isPresent(), "no soffice on the path");
        return found.orElseThrow();
    }

    private static void need(String what, boolean there, String otherwise) {
        boolean required = System.getProperty("lubanchi.require", "").contains(what);
        if (!required) {
            Assumptions.assumeTrue(there, otherwise);
        } else if (!there) {
            throw new AssertionError(otherwise + ", although lubanchi.require asks for it");
        }
    }

    /** Converts a file by LibreOffice with a profile of its own. */
    static Path convert(Path file, String format, Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("soffice.log");
        Process process = new ProcessBuilder(
                        soffice().toString(),
                        "--headless",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--convert-to",
                        format,
                        "--outdir",
                        folder.resolve("out").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice did not finish");
        }
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[a-z]+$", "." + format);
        Path converted = folder.resolve("out").resolve(name);
        if (!Files.exists(converted)) {
            throw new AssertionError("LibreOffice could not open the file: " + Files.readString(log));
        }
        return converted;
    }
}
