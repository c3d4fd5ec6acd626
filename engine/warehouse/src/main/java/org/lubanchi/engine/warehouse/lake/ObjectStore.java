package org.lubanchi.engine.warehouse.lake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.LocalText;

/**
 * Immutable objects (对象库), each named by the SHA-256 of its bytes.
 *
 * <p>An object is written beside its place, synced, renamed, and its folder synced: after {@link #put} returns it
 * survives a power cut; before, nothing but a stray temporary file is left.
 */
public final class ObjectStore {
    private final Path root;
    private final Supplier<UUID> identities;

    /** A store below a folder; the identities name drafts and must never repeat. */
    public ObjectStore(Path root, Supplier<UUID> identities) {
        this.root = root;
        this.identities = identities;
    }

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    /**
     * Stores what the content writes.
     *
     * @return the SHA-256 that names it
     * @throws Failure of category ENVIRONMENT when the disk refuses
     */
    public String put(Content content, String suffix) {
        Path drafts = root.resolve("drafts");
        Path draft = drafts.resolve(identities.get() + suffix);
        try {
            Files.createDirectories(drafts);
            content.writeTo(draft);
            String sha256 = hash(draft);
            Path folder = folder(sha256);
            Path place = path(sha256, suffix);
            if (Files.exists(place)) {
                Files.delete(draft);
                return sha256;
            }
            Files.createDirectories(folder);
            sync(draft);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(folder);
            return sha256;
        } catch (IOException e) {
            discard(draft, e);
            throw StoreFailures.cannotWrite(drafts, e);
        } catch (Failure e) {
            discard(draft, e);
            throw e;
        }
    }

    /** Where an object of this name lies, whether or not it is there. */
    public Path path(String sha256, String suffix) {
        return folder(sha256).resolve(sha256 + suffix);
    }

    private Path folder(String sha256) {
        return root.resolve("objects").resolve(sha256.substring(0, 2));
    }

    /**
     * An object whose bytes are what its name says.
     *
     * @throws Failure of category STORE when it is absent, truncated or swapped
     */
    public Path requireIntact(String sha256, String suffix) {
        Path place = path(sha256, suffix);
        try {
            if (!Files.isRegularFile(place)) {
                throw StoreFailures.damaged(place, new LocalText("文件不在", "the file is not there"));
            }
            String found = hash(place);
            if (!found.equals(sha256)) {
                throw StoreFailures.damaged(
                        place,
                        new LocalText(
                                "内容的校验和是 " + found.substring(0, 12),
                                "the content's checksum is " + found.substring(0, 12)));
            }
            return place;
        } catch (IOException e) {
            throw StoreFailures.cannotRead(place, e);
        }
    }

    /** Every object's file, sorted. */
    public List<Path> list() {
        Path objects = root.resolve("objects");
        if (!Files.isDirectory(objects)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(objects)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw StoreFailures.cannotRead(objects, e);
        }
    }

    /** Temporary files that a crash left behind. */
    public List<Path> listDrafts() {
        Path drafts = root.resolve("drafts");
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(drafts)) {
            try (Stream<Path> list = Files.list(drafts)) {
                list.sorted().forEach(files::add);
            } catch (IOException e) {
                throw StoreFailures.cannotRead(drafts, e);
            }
        }
        return files;
    }

    /** The SHA-256 of a file, in lower-case hexadecimal. */
    public static String hash(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            DigestInputStream digest = (DigestInputStream) in;
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest()).toLowerCase(Locale.ROOT);
        }
    }

    /** The SHA-256 of some bytes, in hexadecimal. */
    public static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes)).toLowerCase(Locale.ROOT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (FileSystemException e) {
            if (!System.getProperty("os.name", "").startsWith("Windows")) {
                throw e;
            }
        }
    }

    private static void discard(Path draft, Exception first) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            first.addSuppressed(e);
        }
    }
}
