package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.platform.postgres.UnpackedPrograms;

/** A process that dies between the object and the commit leaves the store as it was, and the next one works. */
class KilledIntakeTest {
    private static final int KILLED = 137;

    @TempDir
    private Path temporary;

    @Test
    void whatWasNotCommittedWasNeverTaken() throws IOException, InterruptedException {
        Path data = Files.createDirectories(temporary.resolve("data"));
        Files.createDirectories(data.resolve("lake"));
        Files.writeString(data.resolve("format"), "1\n");
        Files.createSymbolicLink(data.resolve("programs"), UnpackedPrograms.shared());

        assertThat(run(data, "killed")).isEqualTo(KILLED);
        try (Stream<Path> files = Files.walk(data.resolve("lake"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".parquet")))
                    .as("the object stands, and nobody refers to it")
                    .hasSize(1);
        }

        assertThat(run(data, "again"))
                .as("no version was left, and version 1 was taken")
                .isZero();
    }

    private int run(Path data, String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IntakeInAnotherProcess.class.getName(),
                        data.toString(),
                        temporary.toString(),
                        how)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve(how + ".log").toFile())
                .start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        if (process.exitValue() != 0 && process.exitValue() != KILLED) {
            throw new AssertionError(Files.readString(temporary.resolve(how + ".log")));
        }
        return process.exitValue();
    }
}
