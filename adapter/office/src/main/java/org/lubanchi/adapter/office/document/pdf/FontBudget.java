package org.lubanchi.adapter.office.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import org.lubanchi.adapter.office.document.container.Unreadable;

/**
 * How many characters the tables of a PDF's fonts may name (字体编码预算): a line of a table can stand for four thousand million
 * codes, which a reader would write out one by one. Each font is looked at before the library loads it.
 */
final class FontBudget {
    /** All of Unicode has fewer. */
    private static final long MOST_CODES = 2_000_000;

    private static final int LONGEST_TABLE = 8 << 20;
    private static final int CODE_DIGITS = 8;
    private static final Pattern RANGES = Pattern.compile("beginbfrange(.*?)(?=endbfrange|beginbf|$)", Pattern.DOTALL);
    private static final Pattern RANGE =
            Pattern.compile("<([0-9A-Fa-f\\s]{1,1024})>\\s*<([0-9A-Fa-f\\s]{1,1024})>\\s*[<\\[]");
    private static final COSName VERTICAL_WIDTHS = COSName.getPDFName("W2");

    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Unreadable unreadable;
    private long codes;

    FontBudget(Unreadable unreadable) {
        this.unreadable = unreadable;
    }

    /**
     * Looks at the font that an instruction is about to load, if it is one that does.
     *
     * @param resources what the page or drawing names its fonts in
     * @throws org.lubanchi.engine.kernel.Failure when its tables name more characters than there are
     */
    void spend(String operator, List<COSBase> operands, COSDictionary resources) throws IOException {
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName name)) {
            return;
        }
        switch (operator) {
            case OperatorName.SET_FONT_AND_SIZE -> look(dictionary(resources, COSName.FONT, name));
            case OperatorName.SET_GRAPHICS_STATE_PARAMS ->
                look(dictionary(resources, COSName.EXT_G_STATE, name)
                        .flatMap(state -> Optional.ofNullable(state.getCOSArray(COSName.FONT)))
                        .filter(setting -> setting.size() > 0)
                        .map(setting -> setting.getObject(0))
                        .filter(COSDictionary.class::isInstance)
                        .map(COSDictionary.class::cast));
            default -> {}
        }
    }

    private static Optional<COSDictionary> dictionary(COSDictionary resources, COSName kind, COSName name) {
        return Optional.ofNullable(resources.getCOSDictionary(kind))
                .flatMap(named -> Optional.ofNullable(named.getCOSDictionary(name)));
    }

    private void look(Optional<COSDictionary> found) throws IOException {
        if (found.isEmpty() || !seen.add(found.get())) {
            return;
        }
        COSDictionary font = found.get();
        if (font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream table) {
            count(table);
        }
        COSArray parts = font.getCOSArray(COSName.DESCENDANT_FONTS);
        for (int i = 0; parts != null && i < parts.size(); i++) {
            if (parts.getObject(i) instanceof COSDictionary part) {
                widths(part.getCOSArray(COSName.W), 3);
                widths(part.getCOSArray(VERTICAL_WIDTHS), 5);
            }
        }
    }

    /** The ranges of a table of characters: {@code <0000> <FFFF> <0041>}. */
    private void count(COSStream table) throws IOException {
        String text;
        try (InputStream in = table.createInputStream()) {
            byte[] bytes = in.readNBytes(LONGEST_TABLE + 1);
            if (bytes.length > LONGEST_TABLE) {
                throw unreadable.tooLarge("字体编码表的大小（bytes）", LONGEST_TABLE);
            }
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        Matcher ranges = RANGES.matcher(text);
        while (ranges.find()) {
            Matcher range = RANGE.matcher(ranges.group(1));
            while (range.find()) {
                spend(code(range.group(1)), code(range.group(2)));
            }
        }
    }

    /** A code as the library reads it: its last four bytes, a missing half byte being zero. */
    private static int code(String printed) {
        String digits = printed.replaceAll("\\s", "");
        String whole = digits.length() % 2 == 0 ? digits : digits + "0";
        return whole.isEmpty()
                ? 0
                : Integer.parseUnsignedInt(whole.substring(Math.max(0, whole.length() - CODE_DIGITS)), 16);
    }

    /**
     * The ranges of a table of widths: {@code 0 4000 500}; a list behind a code names its own.
     *
     * @param length how many numbers a range takes
     */
    private void widths(@Nullable COSArray table, int length) {
        int at = 0;
        while (table != null && at + 1 < table.size()) {
            boolean range = table.getObject(at) instanceof COSNumber && table.getObject(at + 1) instanceof COSNumber;
            if (range) {
                spend(((COSNumber) table.getObject(at)).intValue(), ((COSNumber) table.getObject(at + 1)).intValue());
            }
            at += range ? length : 2;
        }
    }

    private void spend(int first, int last) {
        codes += Math.max(0, (long) last - first + 1);
        if (codes > MOST_CODES) {
            throw unreadable.tooLarge("字体编码表的字符数（characters）", MOST_CODES);
        }
    }
}
