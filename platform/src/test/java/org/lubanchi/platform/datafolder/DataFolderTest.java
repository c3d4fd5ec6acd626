package org.lubanchi.platform.datafolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.kernel.Failure;

class DataFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void isMadeWithItsVersionAndOpensAgain() throws IOException {
        Path root = temporary.resolve("data");
        DataFolder.open(root);
        assertThat(Files.readString(root.resolve("format"))).isEqualTo("1\n");
        assertThat(DataFolder.open(root).lake()).isDirectory();
    }

    @Test
    void ofANewerVersionIsRefusedAndLeftAsItWas() throws IOException {
        Path root = Files.createDirectory(temporary.resolve("data"));
        Files.writeString(root.resolve("format"), "2\n");
        assertThat(codeOf(() -> DataFolder.open(root))).isEqualTo("data-folder.newer");
        assertThat(root.resolve("lake")).doesNotExist();
    }

    @Test
    void withAnUnreadableMarkIsRefused() throws IOException {
        Path root = Files.createDirectory(temporary.resolve("data"));
        Files.writeString(root.resolve("format"), "two");
        assertThat(codeOf(() -> DataFolder.open(root))).isEqualTo("data-folder.unknown-format");
    }

    @Test
    void fullOfOtherPeoplesFilesIsRefused() throws IOException {
        Files.writeString(temporary.resolve("letter.txt"), "dear");
        assertThat(codeOf(() -> DataFolder.open(temporary))).isEqualTo("data-folder.foreign");
    }

    @Test
    void thatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThat(codeOf(() -> DataFolder.open(file))).isEqualTo("machine.storage");
    }

    @Test
    void tellsAFullDiskAndADeniedAccessApart() {
        assertThat(codeOf(() -> {
                    throw StorageFailures.of(temporary, new FileSystemException("x", null, "No space left on device"));
                }))
                .isEqualTo("machine.disk-full");
        assertThat(codeOf(() -> {
                    throw StorageFailures.of(temporary, new AccessDeniedException("x"));
                }))
                .isEqualTo("machine.access-denied");
    }

    private static String codeOf(ThrowingCallable work) {
        StringBuilder code = new StringBuilder();
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> code.append(failure.issues().getFirst().code()));
        return code.toString();
    }
}
