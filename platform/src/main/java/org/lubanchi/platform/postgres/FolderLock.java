package org.lubanchi.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock on a file that the operating system drops when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits until nobody else holds it. */
    static FolderLock exclusive(Path file) throws IOException {
        FileChannel channel = open(file);
        FileLock lock = channel.lock();
        return lock.isValid() ? new FolderLock(file, channel) : exclusive(file);
    }

    /** Empty when another process holds it, alone or shared; also when this one does. */
    static Optional<FolderLock> tryExclusive(Path file) throws IOException {
        FileChannel channel = open(file);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(file, channel));
            }
        } catch (OverlappingFileLockException ownAlready) {
            channel.close();
            return Optional.empty();
        }
        channel.close();
        return Optional.empty();
    }

    /**
     * A lock that others may share; one held alone is given up for it.
     *
     * <p>Call it behind an exclusive lock of another file: between giving up and taking nobody may step in.
     */
    static FolderLock shared(Path file, Optional<FolderLock> alone) throws IOException {
        alone.ifPresent(FolderLock::close);
        FileChannel channel = open(file);
        FileLock lock = channel.lock(0, Long.MAX_VALUE, true);
        if (!lock.isShared()) {
            channel.close();
            throw new IOException("This file system has no shared locks: " + file);
        }
        return new FolderLock(file, channel);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
