package org.lubanchi.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Breaks sound files in ways that files break (模糊测试输入): bytes changed, cut off, doubled; parts of a package changed inside it. */
final class FuzzInputs {
    private static final String SIGNS =
            "0123456789.,:%‰万亿千百十一二三两余多约近超人所个项元册年月日第表图案例目录占比增长下降较上年其中分别合计总数（）()“”《》、，。；：|\t\n -—〔〕#*生均师比率每标准<>&/=\"";

    /** What pages are made of, and what is left of it when it is cut anywhere. */
    private static final List<String> TAGS = List.of(
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<table>",
            "<tr>",
            "<td colspan=3>",
            "<td rowspan='2'>",
            "</table>",
            "<ul>",
            "<li>",
            "<b>",
            "</b>",
            "<h2>",
            "<br/>",
            "<!--",
            "-->",
            "<!DOCTYPE html",
            "<?xml",
            "<textarea>",
            "</textarea>",
            "<script>",
            "</script>",
            "<title>",
            "<a b=\"",
            "<a b='",
            "\"",
            "'",
            "<",
            ">",
            "</",
            "&nbsp;",
            "&#x",
            "&#99999;",
            "<thead>",
            "<figure>",
            "<span class=number>",
            "学校 12 所",
            "占比 41.8%，",
            "12",
            "\u0000",
            "<html>",
            "</body>",
            "<td colspan=999999999>");

    private static final int LONGEST_PAGE = 400_000;

    private final Random random;

    FuzzInputs(Random random) {
        this.random = random;
    }

    /** A text of signs that numbers and reports are made of. */
    byte[] text() {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(3000);
        for (int i = 0; i < length; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A page of tags in no order; now and then one run of them again and again, to the length of a long report. */
    byte[] page() {
        StringBuilder run = new StringBuilder();
        int tags = 1 + random.nextInt(40);
        for (int i = 0; i < tags; i++) {
            run.append(TAGS.get(random.nextInt(TAGS.size())));
        }
        int times = random.nextInt(4) > 0 ? 1 + random.nextInt(8) : LONGEST_PAGE / run.length();
        String frame = random.nextBoolean() ? "<html><body>%s</body></html>" : "<p>%s</p>";
        return frame.replace("%s", run.toString().repeat(times)).getBytes(StandardCharsets.UTF_8);
    }

    /** A broken copy of a file. */
    byte[] broken(byte[] sound, String ending) throws IOException {
        return ending.equals("docx") && random.nextInt(4) > 0 ? brokenPart(sound) : broken(sound);
    }

    private byte[] broken(byte[] sound) {
        byte[] bytes = sound.clone();
        int changes = 1 + random.nextInt(24);
        for (int i = 0; i < changes && bytes.length > 8; i++) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(bytes, at + 1);
                case 1 -> spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(60)), new byte[0]);
                case 2 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 200)));
                case 3 -> spliced(bytes, at, at, sign().getBytes(StandardCharsets.UTF_8));
                case 4 -> flipped(bytes, at, (byte) random.nextInt(256));
                default -> flipped(bytes, at, (byte) (bytes[at] ^ (1 << random.nextInt(8))));
            };
        }
        return bytes;
    }

    private String sign() {
        return String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }

    private static byte[] flipped(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + between.length);
        out.write(bytes, 0, from);
        out.writeBytes(between);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }

    /** The package packed again with one of its parts broken, so that the break reaches behind the compression. */
    private byte[] brokenPart(byte[] sound) throws IOException {
        List<String> names = new ArrayList<>();
        List<byte[]> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sound))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                parts.add(in.readAllBytes());
            }
        }
        int chosen = random.nextInt(parts.size());
        parts.set(chosen, broken(parts.get(chosen)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.size(); i++) {
                zip.putNextEntry(new ZipEntry(names.get(i)));
                zip.write(parts.get(i));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
