package org.lubanchi.adapter.office.document.word;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.lubanchi.adapter.office.document.layout.CleanText;
import org.lubanchi.adapter.office.document.layout.Diagram;
import org.lubanchi.adapter.office.document.layout.ShapePen;
import org.lubanchi.adapter.office.document.layout.TextWidth;
import org.lubanchi.engine.document.Chart;

/**
 * A drawing as an enhanced metafile (矢量图片), which Word prints sharp at any size with its own fonts.
 *
 * <p>Records after [MS-EMF]; one logical unit is a tenth of a pixel. The same chart gives the same bytes.
 */
final class EmfPicture implements ShapePen {
    private static final int HEADER = 88;
    private static final int SIGNATURE = 0x464D4520;
    private static final int VERSION = 0x10000;
    private static final int NULL_PEN = 0x80000008;
    private static final int NULL_BRUSH = 0x80000005;
    private static final int BRUSH = 1;
    private static final int FONT = 2;
    private static final int HANDLES = 3;
    private static final int FONT_RECORD = 332;
    private static final int BODY = 120;
    private static final int BASE_LINE = 24;
    private static final int ONE = 0x3F800000;
    private static final String FACE = "宋体";
    private final ByteArrayOutputStream records = new ByteArrayOutputStream();
    private int count;

    private EmfPicture() {}

    /** The file. */
    static byte[] of(Chart chart) {
        EmfPicture picture = new EmfPicture();
        int height = Diagram.height(chart);
        picture.open(Diagram.WIDTH, height);
        Diagram.draw(chart, picture);
        picture.add(14, 0, 16, 20);
        return picture.file(Diagram.WIDTH, height);
    }

    private void open(int width, int height) {
        add(17, 8);
        add(10, 0, 0);
        add(9, width, height);
        add(12, 0, 0);
        add(11, width / 10, height / 10);
        add(18, 1);
        add(37, NULL_PEN);
        ByteBuffer font = record(82, FONT_RECORD).putInt(FONT).putInt(-BODY);
        font.position(8 + 4 + 16).putInt(400).put(new byte[] {0, 0, 0, (byte) 134, 0, 0, 0, 0});
        font.put(letters(FACE));
        add(font);
        add(37, FONT);
    }

    @Override
    public void area(int[] xs, int[] ys, String ink) {
        add(39, BRUSH, 0, colour(ink), 0);
        add(37, BRUSH);
        ByteBuffer polygon = record(86, 28 + 4 * xs.length).position(8);
        bounds(polygon).putInt(xs.length);
        for (int i = 0; i < xs.length; i++) {
            polygon.putShort((short) xs[i]).putShort((short) ys[i]);
        }
        add(polygon);
        add(37, NULL_BRUSH);
        add(40, BRUSH);
    }

    @Override
    public void text(int x, int y, Anchor anchor, String ink, String words) {
        String text = CleanText.of(words);
        add(24, colour(ink));
        add(
                22,
                BASE_LINE
                        + switch (anchor) {
                            case START -> 0;
                            case MIDDLE -> 6;
                            case END -> 2;
                        });
        byte[] letters = letters(text);
        int padded = (letters.length + 3) / 4 * 4;
        ByteBuffer written = record(84, 76 + padded + 4 * text.length()).position(8);
        bounds(written).putInt(2).putInt(ONE).putInt(ONE);
        written.putInt(x).putInt(y).putInt(text.length()).putInt(76).putInt(0);
        bounds(written).putInt(76 + padded).put(letters).position(76 + padded);
        for (int i = 0; i < text.length(); i++) {
            written.putInt(TextWidth.tenths(text.charAt(i)) * BODY / 10);
        }
        add(written);
    }

    private byte[] file(int width, int height) {
        int size = HEADER + records.size();
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(1).putInt(HEADER);
        file.putInt(0).putInt(0).putInt(width / 10 - 1).putInt(height / 10 - 1);
        // the frame in hundredths of a millimetre at 96 pixels an inch
        file.putInt(0).putInt(0).putInt(width * 254 / 96).putInt(height * 254 / 96);
        file.putInt(SIGNATURE).putInt(VERSION).putInt(size).putInt(count + 1);
        file.putShort((short) HANDLES).putShort((short) 0).putInt(0).putInt(0).putInt(0);
        file.putInt(1920).putInt(1080).putInt(508).putInt(286);
        return file.put(records.toByteArray()).array();
    }

    /** A record of whole numbers. */
    private void add(int type, int... values) {
        ByteBuffer record = record(type, 8 + 4 * values.length).position(8);
        for (int value : values) {
            record.putInt(value);
        }
        add(record);
    }

    private void add(ByteBuffer record) {
        byte[] bytes = new byte[record.capacity()];
        record.get(0, bytes);
        records.writeBytes(bytes);
        count++;
    }

    private static ByteBuffer record(int type, int size) {
        return ByteBuffer.allocate(size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(type)
                .putInt(size);
    }

    /** Bounds that nobody reads. */
    private static ByteBuffer bounds(ByteBuffer record) {
        return record.putInt(0).putInt(0).putInt(-1).putInt(-1);
    }

    private static byte[] letters(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    /** Red, green and blue in the order of a metafile. */
    private static int colour(String ink) {
        int rgb = Integer.parseInt(ink, 16);
        return (rgb & 0xFF) << 16 | rgb & 0xFF00 | rgb >> 16;
    }
}
