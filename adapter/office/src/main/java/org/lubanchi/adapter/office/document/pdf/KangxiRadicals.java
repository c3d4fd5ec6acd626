package org.lubanchi.adapter.office.document.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * CJK radicals that extraction yields in place of characters (部首还原).
 *
 * <p>NFKC turns Kangxi radicals (U+2F00–2FDF) into characters; of the supplement (U+2E80–2EFF) it knows only two, so the
 * simplified forms that fonts share with everyday characters are listed here. Source: Unicode 16, chart U2E80.
 */
final class KangxiRadicals {
    private static final Map<Integer, String> SUPPLEMENT = supplement();

    private KangxiRadicals() {}

    private static Map<Integer, String> supplement() {
        String pairs = "⺁厂⺄乙⺅亻⺈刀⺋卩⺍小⺎兀⺏尣⺒巳⺓幺⺗心⺙攵⺛旡⺝月⺟母⺠民⺡氵⺣灬⺥爪⺦丬⺨犭⺪疋⺬示⺭礻⺰丝⺱罒⺲罒⺴网⺶羊⺸羊⺹老"
                + "⺻聿⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻏邑⻐钅⻑长⻒長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄"
                + "⻪黾⻬齐⻮齿⻯竜⻰龙⻱龜⻳龟";
        Map<Integer, String> map = new HashMap<>();
        int[] points = pairs.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i += 2) {
            map.put(points[i], Character.toString(points[i + 1]));
        }
        return map;
    }

    /**
     * The text with radicals, compatibility ideographs and ligatures replaced by what people mean.
     *
     * <p>Full-width punctuation and digits stay: they are what Chinese text is written with.
     */
    static String plain(String text) {
        if (!hasStrange(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            String known = SUPPLEMENT.get(c);
            out.append(known != null ? known : strange(c) ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one);
        });
        return out.toString();
    }

    private static boolean hasStrange(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (strange(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean strange(int c) {
        return (c >= 0x2E80 && c <= 0x2FDF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFB00 && c <= 0xFB06)
                || (c >= 0x2F800 && c <= 0x2FA1F)
                || c == 0xA0;
    }
}
