package org.lubanchi.engine.report.narrative;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.report.narrative.NarrativePiece.Words;

/**
 * Finds the numbers that people typed instead of binding them.
 *
 * <p>Years, days, ordinals, numbers of paragraphs and documents, and parts of names such as 5G are no figures and are
 * passed over. Numbers written in Chinese characters (三所) are not looked for.
 */
public final class TypedNumbers {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern TIME_AFTER = Pattern.compile("^\\s*(?:年|学年|年度|届|级|月|日|号|时|点|周)");
    private static final Pattern RANGE_AFTER = Pattern.compile("^\\s*[-—–~～至到]+\\s*(?:19|20)\\d\\d");
    private static final Pattern LIST_MARK_AFTER = Pattern.compile("^\\s*(?:[、.．)）]|\\.\\d)");
    private static final Pattern NAME_AROUND = Pattern.compile("[A-Za-z+_#〔\\[]");
    private static final int LONGEST_AFTER = 8;

    private TypedNumbers() {}

    /** Every unbound number in reading order. */
    public static List<TypedNumber> find(Narrative narrative) {
        List<TypedNumber> found = new ArrayList<>();
        for (int paragraph = 0; paragraph < narrative.paragraphs().size(); paragraph++) {
            List<NarrativePiece> pieces = narrative.paragraphs().get(paragraph).pieces();
            for (int piece = 0; piece < pieces.size(); piece++) {
                if (pieces.get(piece) instanceof Words words) {
                    find(words.text(), paragraph, piece, found);
                }
            }
        }
        return found;
    }

    private static void find(String typed, int paragraph, int piece, List<TypedNumber> found) {
        String text = narrow(typed);
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String before = text.substring(0, matcher.start());
            String after = text.substring(matcher.end());
            if (isFigure(before, matcher.group(), after, piece == 0)) {
                int scale = after.startsWith("万") ? 4 : after.startsWith("亿") ? 8 : 0;
                String behind = scale == 0 ? after : after.substring(1);
                found.add(new TypedNumber(
                        paragraph,
                        piece,
                        matcher.start(),
                        typed.substring(matcher.start(), matcher.end()),
                        new BigDecimal(matcher.group().replace(",", "")),
                        scale,
                        behind.substring(0, Math.min(LONGEST_AFTER, behind.length()))));
            }
        }
    }

    private static boolean isFigure(String before, String number, String after, boolean first) {
        boolean year = YEAR.matcher(number).matches()
                && (TIME_AFTER.matcher(after).find()
                        || RANGE_AFTER.matcher(after).find());
        boolean time = number.length() <= 2 && TIME_AFTER.matcher(after).find();
        boolean mark =
                first && before.isBlank() && LIST_MARK_AFTER.matcher(after).find();
        boolean ordinal = before.stripTrailing().endsWith("第")
                || before.endsWith("表 ")
                || before.endsWith("图 ")
                || after.stripLeading().startsWith("号");
        boolean ratioHead = number.equals("1") && after.matches("^[:：]\\d.*");
        boolean name = (!before.isEmpty()
                        && NAME_AROUND
                                .matcher(before.substring(before.length() - 1))
                                .matches())
                || (!after.isEmpty()
                        && NAME_AROUND.matcher(after.substring(0, 1)).matches());
        return !(year || time || mark || ordinal || ratioHead || name);
    }

    /** Wide digits and signs become narrow ones, one for one, so that places stay the same. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean wide = each >= '！' && each <= '～' && each != '）' && each != '：';
            String form = wide ? Normalizer.normalize(String.valueOf(each), Normalizer.Form.NFKC) : "";
            narrow.append(form.length() == 1 ? form.charAt(0) : each);
        }
        return narrow.toString();
    }
}
