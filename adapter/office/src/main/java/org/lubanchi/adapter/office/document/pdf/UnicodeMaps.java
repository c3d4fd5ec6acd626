package org.lubanchi.adapter.office.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.lubanchi.adapter.office.document.FontSource;

/**
 * Mends the tables by which a PDF says which characters its glyphs stand for (字符映射修正).
 *
 * <p>Chinese fonts draw 一 and the Kangxi radical ⼀ (U+2F00) with one glyph, and the table names the smaller of the two,
 * so that copied text holds radicals. Here the ordinary character takes its place.
 */
final class UnicodeMaps {
    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4})>\\s*<([0-9A-Fa-f]{4,8})>");
    private static final Pattern BLOCK = Pattern.compile("\\d+ beginbfrange.*?endbfrange\\s*", Pattern.DOTALL);
    private static final int MOST_IN_BLOCK = 100;

    private UnicodeMaps() {}

    static void mend(PDDocument pdf, FontSource.Fonts fonts) throws IOException {
        try (TrueTypeFont regular = open(fonts.regular());
                TrueTypeFont bold = open(fonts.bold())) {
            Set<COSDictionary> seen = new HashSet<>();
            for (PDPage page : pdf.getPages()) {
                PDResources resources = page.getResources();
                if (resources != null) {
                    mend(resources.getCOSObject(), regular, bold, seen);
                }
            }
        }
    }

    private static TrueTypeFont open(java.nio.file.Path file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
    }

    private static void mend(COSDictionary resources, TrueTypeFont regular, TrueTypeFont bold, Set<COSDictionary> seen)
            throws IOException {
        if (!seen.add(resources)) {
            return;
        }
        COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
        if (fonts != null) {
            for (COSName name : fonts.keySet()) {
                COSDictionary font = fonts.getCOSDictionary(name);
                if (font != null && seen.add(font)) {
                    String base = String.valueOf(font.getNameAsString(COSName.BASE_FONT))
                            .toLowerCase(Locale.ROOT);
                    table(font, base.contains("bold") ? bold : regular);
                }
            }
        }
        COSDictionary forms = resources.getCOSDictionary(COSName.XOBJECT);
        if (forms != null) {
            for (COSName name : forms.keySet()) {
                COSStream form = forms.getCOSStream(name);
                COSDictionary inner = form == null ? null : form.getCOSDictionary(COSName.RESOURCES);
                if (inner != null) {
                    mend(inner, regular, bold, seen);
                }
            }
        }
    }

    private static void table(COSDictionary font, TrueTypeFont file) throws IOException {
        COSStream stream = font.getCOSStream(COSName.TO_UNICODE);
        if (stream == null) {
            return;
        }
        String text;
        try (InputStream in = stream.createInputStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
        Map<Integer, String> glyphs = new TreeMap<>();
        Matcher matcher = RANGE.matcher(text);
        CmapLookup lookup = file.getUnicodeCmapLookup();
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1), 16);
            int last = Integer.parseInt(matcher.group(2), 16);
            int unicode = codePoint(matcher.group(3));
            for (int glyph = first; glyph <= last; glyph++) {
                glyphs.put(glyph, ordinary(unicode + glyph - first, glyph, lookup));
            }
        }
        String kept = BLOCK.matcher(text).replaceAll("");
        String mended = kept.replace("endcmap", blocks(glyphs) + "endcmap");
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(mended.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static int codePoint(String hex) {
        if (hex.length() == 8) {
            return Character.toCodePoint(
                    (char) Integer.parseInt(hex.substring(0, 4), 16), (char) Integer.parseInt(hex.substring(4), 16));
        }
        return Integer.parseInt(hex, 16);
    }

    /** The character people mean by a glyph: another of its characters where the named one is a radical. */
    private static String ordinary(int unicode, int glyph, CmapLookup lookup) {
        if (!compatibility(unicode)) {
            return Character.toString(unicode);
        }
        List<Integer> all = lookup.getCharCodes(glyph);
        if (all != null) {
            for (int other : all) {
                if (!compatibility(other)) {
                    return Character.toString(other);
                }
            }
        }
        return Normalizer.normalize(Character.toString(unicode), Normalizer.Form.NFKC);
    }

    private static boolean compatibility(int c) {
        return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    private static String blocks(Map<Integer, String> glyphs) {
        StringBuilder out = new StringBuilder();
        List<Map.Entry<Integer, String>> entries = new ArrayList<>(glyphs.entrySet());
        for (int i = 0; i < entries.size(); i += MOST_IN_BLOCK) {
            List<Map.Entry<Integer, String>> block = entries.subList(i, Math.min(entries.size(), i + MOST_IN_BLOCK));
            out.append(block.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, String> entry : block) {
                out.append(String.format(Locale.ROOT, "<%04X> <", entry.getKey()));
                entry.getValue().chars().forEach(c -> out.append(String.format(Locale.ROOT, "%04X", c)));
                out.append(">\n");
            }
            out.append("endbfchar\n");
        }
        return out.toString();
    }
}
