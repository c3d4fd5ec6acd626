package org.lubanchi.adapter.office.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The zip archive of a workbook (工作簿压缩包), opened within bounds.
 *
 * <p>What an archive says of its own sizes may be a lie, so bytes are counted as they come out.
 */
final class XlsxPackage implements AutoCloseable {
    private static final int BUFFER = 8_192;

    private final ZipFile zip;
    private final IntakeBounds bounds;
    private final IntakeFailures failures;
    private long unpacked;

    private XlsxPackage(ZipFile zip, IntakeBounds bounds, IntakeFailures failures) {
        this.zip = zip;
        this.bounds = bounds;
        this.failures = failures;
    }

    static XlsxPackage open(Path file, IntakeBounds bounds, IntakeFailures failures) {
        requireZip(file, bounds, failures);
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            XlsxPackage opened = new XlsxPackage(zip, bounds, failures);
            int entries = zip.size();
            if (entries > bounds.entries()) {
                opened.close();
                throw failures.tooManyEntries(entries, bounds.entries());
            }
            return opened;
        } catch (IOException | IllegalArgumentException e) {
            throw failures.damaged("zip", e);
        }
    }

    private static void requireZip(Path file, IntakeBounds bounds, IntakeFailures failures) {
        if (!Files.isRegularFile(file)) {
            throw failures.notFound();
        }
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size == 0) {
                throw failures.emptyFile();
            }
            if (size > bounds.fileBytes()) {
                throw failures.fileTooLarge(size, bounds.fileBytes());
            }
            FileKind kind = FileKind.of(in.readNBytes(FileKind.BYTES));
            switch (kind) {
                case ZIP -> {}
                case COMPOUND -> throw lockedInside(file) ? failures.encrypted() : failures.oldFormat();
                case PDF, PNG, JPEG, RAR, SEVEN_ZIP, GZIP, XML, HTML, TEXT, UNKNOWN ->
                    throw failures.otherKind(kind.label());
            }
        } catch (IOException e) {
            throw failures.unreadable(e);
        }
    }

    /** Whether a compound file holds the stream into which locked workbooks are put. */
    private static boolean lockedInside(Path file) throws IOException {
        String name = "EncryptedPackage";
        String sought = new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        try (InputStream in = Files.newInputStream(file)) {
            String carried = "";
            for (byte[] next = in.readNBytes(BUFFER); next.length > 0; next = in.readNBytes(BUFFER)) {
                String window = carried + new String(next, StandardCharsets.ISO_8859_1);
                if (window.contains(sought)) {
                    return true;
                }
                carried = window.substring(Math.max(0, window.length() - sought.length()));
            }
        }
        return false;
    }

    /** Whether the archive has a part. */
    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** A part of the archive to be read once, or nothing when there is no such part. */
    Optional<XmlPart> part(String name) {
        return part(name, bounds.unpackedBytes());
    }

    /** A part that may not unpack to more than so many bytes. */
    Optional<XmlPart> part(String name, long mostBytes) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            InputStream content = new Counted(zip.getInputStream(entry), entry, mostBytes);
            return Optional.of(XmlPart.open(content, name, failures));
        } catch (IOException e) {
            throw failures.damaged(name, e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out of a part and stops when it is too much. */
    private final class Counted extends FilterInputStream {
        private final ZipEntry entry;
        private final long mostBytes;
        private long read;

        Counted(InputStream in, ZipEntry entry, long mostBytes) {
            super(in);
            this.entry = entry;
            this.mostBytes = mostBytes;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            unpacked += bytes;
            boolean tooTight = read > IntakeBounds.RATIO_FREE_BYTES
                    && read / Math.max(1, entry.getCompressedSize()) > bounds.ratio();
            if (tooTight || read > mostBytes || unpacked > bounds.unpackedBytes()) {
                throw failures.unpacksTooLarge(entry.getName());
            }
        }
    }
}
