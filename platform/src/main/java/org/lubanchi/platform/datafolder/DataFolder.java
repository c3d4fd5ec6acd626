package org.lubanchi.platform.datafolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder of one installation (数据目录): database, lake and secret, marked with the version of its layout.
 *
 * <p>A folder of a newer version is refused before anything in it is touched; so is one that holds files which are not
 * ours.
 *
 * @param root where it stands
 */
public record DataFolder(Path root) {
    /** The version of the layout this program reads and writes. */
    public static final int VERSION = 1;

    private static final String FORMAT_FILE = "format";

    /** The launcher puts them here before the platform sees the folder for the first time. */
    private static final String DEMO_FILES = "demo-files";

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Opens a folder, making it when it does not exist or is empty.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is of a newer version, foreign, unreadable or cannot be written
     */
    public static DataFolder open(Path root) {
        DataFolder folder = new DataFolder(root);
        try {
            Files.createDirectories(folder.root);
            folder.checkFormat();
            Files.createDirectories(folder.lake());
            return folder;
        } catch (IOException e) {
            throw StorageFailures.of(folder.root, e);
        }
    }

    private void checkFormat() throws IOException {
        Path format = root.resolve(FORMAT_FILE);
        if (Files.exists(format)) {
            String written = Files.readString(format, StandardCharsets.UTF_8).strip();
            if (!written.matches("[0-9]{1,9}")) {
                throw FolderFailures.unknownFormat(format, written);
            }
            if (Integer.parseInt(written) > VERSION) {
                throw FolderFailures.newer(format, written, VERSION);
            }
            return;
        }
        if (!isEmpty()) {
            throw FolderFailures.foreign(root);
        }
        Files.writeString(format, VERSION + "\n", StandardCharsets.UTF_8);
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.allMatch(entry -> entry.endsWith(DEMO_FILES));
        }
    }

    /** The cluster of the embedded PostgreSQL. */
    public Path database() {
        return root.resolve("pg");
    }

    /** The file that holds the database password; readable by its owner only. */
    public Path secret() {
        return root.resolve("secret");
    }

    /** The lake: immutable objects and manifests. */
    public Path lake() {
        return root.resolve("lake");
    }

    /** Unpacked programs that can be unpacked again. */
    public Path programs() {
        return root.resolve("programs");
    }
}
