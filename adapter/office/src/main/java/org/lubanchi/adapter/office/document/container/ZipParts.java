package org.lubanchi.adapter.office.document.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a zip archive of strangers (压缩包部件), read one at a time and bounded by what really unpacks, not by
 * what the archive says of itself.
 */
public final class ZipParts implements AutoCloseable {
    private static final long SMALL = 1L << 20;
    private final ZipFile zip;
    private final Unreadable unreadable;
    private final ReadLimits limits;
    private final Map<String, XmlElement> parsed = new HashMap<>();
    private long total;

    private ZipParts(ZipFile zip, Unreadable unreadable, ReadLimits limits) {
        this.zip = zip;
        this.unreadable = unreadable;
        this.limits = limits;
    }

    /**
     * Opens an archive.
     *
     * @throws org.lubanchi.engine.kernel.Failure when it is damaged or too large
     */
    public static ZipParts open(Path path, Unreadable unreadable, ReadLimits limits) throws IOException {
        if (Files.size(path) > limits.fileBytes()) {
            throw unreadable.tooLarge("文件大小（bytes）", limits.fileBytes());
        }
        try {
            ZipFile zip = new ZipFile(path.toFile());
            if (zip.size() > limits.parts()) {
                zip.close();
                throw unreadable.tooLarge("部件数（parts）", limits.parts());
            }
            return new ZipParts(zip, unreadable, limits);
        } catch (ZipException e) {
            throw unreadable.damaged("zip", e);
        }
    }

    /** Whether there is a part of this name. */
    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** The part parsed as XML, or nothing when there is none. */
    public Optional<XmlElement> xml(String name) {
        XmlElement known = parsed.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        XmlElement root = new XmlParser(unreadable, limits).parse(new ByteArrayInputStream(bytes(entry)), name);
        parsed.put(name, root);
        return Optional.of(root);
    }

    private byte[] bytes(ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            long most = Math.min(limits.partBytes(), limits.totalBytes() - total);
            long packed = Math.max(1, entry.getCompressedSize());
            long byRatio = Math.max(SMALL, packed * limits.ratio());
            byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, Math.min(most, byRatio) + 1));
            if (content.length > most) {
                throw unreadable.tooLarge(entry.getName() + " 解压后的大小（bytes）", most);
            }
            if (content.length > byRatio) {
                throw unreadable.tooLarge(entry.getName() + " 的压缩比（ratio）", limits.ratio());
            }
            total += content.length;
            return content;
        } catch (IOException e) {
            throw unreadable.damaged(entry.getName(), e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
