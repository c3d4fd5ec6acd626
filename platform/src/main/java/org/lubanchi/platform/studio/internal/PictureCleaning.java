package org.lubanchi.platform.studio.internal;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.http.Refusal;

/**
 * Takes only the pixels of a picture: read within bounds, drawn on a fresh canvas, written anew. What a file carries
 * besides (place, camera, comments, scripts of an SVG) does not come along.
 */
final class PictureCleaning {
    /** The most bytes that are read. */
    static final long MOST_BYTES = 10L << 20;

    private static final int MOST_SIDE = 8_000;
    /** A whole printed page at 300 dots an inch is nine million; two copies of this fit beside the rest of the server. */
    private static final long MOST_PIXELS = 16_000_000;

    private static final Set<String> TAKEN = Set.of("jpeg", "png");

    private PictureCleaning() {}

    /** A clean picture in memory. */
    record Clean(BufferedImage image, String format) {
        String suffix() {
            return format.equals("png") ? ".png" : ".jpg";
        }

        void write(Path place) throws IOException {
            if (!ImageIO.write(image, format, place.toFile())) {
                throw new IOException("No writer of " + format + " is at hand");
            }
        }
    }

    /**
     * Reads it.
     *
     * @throws Refusal when it is no JPEG or PNG, damaged, or larger than a report needs; the size is looked at before
     *     any pixel is unpacked
     */
    static Clean read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw refused(Files.size(file) + " bytes");
            }
            try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
                return read(in);
            }
        } catch (IIOException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            throw refused(String.valueOf(damaged.getMessage()));
        } catch (IOException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private static Clean read(@Nullable ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = in == null ? Set.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw refused("");
        }
        ImageReader reader = readers.next();
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!TAKEN.contains(format)) {
                throw refused(format);
            }
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) {
                throw refused(width + "×" + height);
            }
            return new Clean(drawn(reader.read(0), format), format);
        } finally {
            reader.dispose();
        }
    }

    /** Colours as a screen shows them; a JPEG has no transparency. */
    private static BufferedImage drawn(BufferedImage given, String format) {
        int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage fresh = new BufferedImage(given.getWidth(), given.getHeight(), type);
        Graphics2D canvas = fresh.createGraphics();
        try {
            canvas.drawImage(given, 0, 0, null);
        } finally {
            canvas.dispose();
        }
        return fresh;
    }

    private static Refusal refused(String found) {
        return Refusal.badRequest(
                "picture",
                found,
                new LocalText(
                        "JPEG 或 PNG 图片，不超过 10 MB，每边不超过 " + MOST_SIDE + " 像素，合计不超过 " + MOST_PIXELS + " 像素",
                        "a JPEG or PNG of at most 10 MB, " + MOST_SIDE + " pixels a side and " + MOST_PIXELS
                                + " in all"));
    }
}
