package org.lubanchi.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** PostgreSQL's programs, unpacked once for all tests. */
public final class UnpackedPrograms {
    private UnpackedPrograms() {}

    /** Where they stand. */
    public static Path shared() throws IOException {
        Path folder = Path.of("target", "programs").toAbsolutePath();
        Binaries.unpack(folder);
        return folder;
    }
}
