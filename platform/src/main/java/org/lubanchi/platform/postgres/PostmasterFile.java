package org.lubanchi.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the postmaster wrote about itself when it started.
 *
 * @param pid its process
 * @param port where it listens on loopback
 */
record PostmasterFile(long pid, int port) {
    private static final int PORT_LINE = 3;

    /** The file of a cluster; empty when there is none or it is not complete yet. */
    static Optional<PostmasterFile> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() <= PORT_LINE || !lines.getFirst().strip().matches("[0-9]+")) {
            return Optional.empty();
        }
        return Optional.of(new PostmasterFile(
                Long.parseLong(lines.getFirst().strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip())));
    }

    /** Whether that process lives and is a postgres: numbers of dead processes are given out again. */
    boolean alive() {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }
}
