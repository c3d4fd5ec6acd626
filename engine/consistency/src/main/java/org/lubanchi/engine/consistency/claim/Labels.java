package org.lubanchi.engine.consistency.claim;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that say what a number counts (指标名称), stripped of what says nothing, and how alike two of them are.
 */
public final class Labels {
    private static final Pattern HEAD = Pattern.compile(
            "^(?:其中|计划(?=(?:19|20)\\d{2})|涵盖|覆盖|涉及|包括|包含|含(?!金)|分为|另|此外|另有|另外|同时|目前|截至目前|截至[\\p{IsHan}\\d]{1,8}?(?=[共已])|现有|现(?!代)|全市|全县|全区|全校|全省|我市|我校|我县|我区|本市|本校|本县|该校|学校|各地|共计|共有|合计|共(?![同建享])|已|有(?![效编])|约|达|为|是|的|了|在(?![校编岗职籍读])|到|从|将|把|对(?!口)|和|与|及|至|(?:19|20)\\d{2}年?(?:度|底|秋季|上半年|下半年)?|[-—–~]+(?=\\d|学年)|学年度?(?!制)|年|今年|当年|本年度|本学年|年末|年底|，|、|:|[.]|“|”|[\\p{IsHan}]{2,3}[市县](?=[中职教全学普常技高]))");
    /** Words at the end that say nothing of what is counted; none is longer than {@link #LONGEST_TAIL}. */
    private static final Set<String> TAILS = Set.of(
            "总人数", "人数", "总人次", "规模", "人次数", "总数量", "总数", "总量", "总计", "共计", "合计", "总额", "数量", "数", "值", "总共", "约为",
            "达到了", "达到", "提高到", "提升到", "增加到", "增长到", "下降到", "降低到", "增至", "增加至", "降至", "升至", "完成", "为", "达", "约", "共",
            "有", "是", "的", "了", "均", "占", "超过", "超", "近", "余", "在", "至", "到", "每人", "人均为", ":", "“", "”", "，", "、", "(",
            ")");

    /** How the first of the words that {@link #HEAD} leaves out begin. */
    private static final String HEADS = "其计涵覆涉包含分另此同目截现全我本该学各共合已有约达为是的了在到从将把对和与及至12-—–~年今当，、:.“”";

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("中等职业学校", "中职学校"),
            Map.entry("中等职业教育", "中职"),
            Map.entry("中等职业", "中职"),
            Map.entry("首次就业", "初次就业"),
            Map.entry("一次就业", "初次就业"),
            Map.entry("一次性就业", "初次就业"),
            Map.entry("在校学生", "在校生"),
            Map.entry("在籍学生", "在校生"),
            Map.entry("比重", "比例"),
            Map.entry("图书藏量", "图书"),
            Map.entry("藏书", "图书"));

    /** Characters before 中 and 里 that make a word with them. */
    private static final String NO_AMONG = "初高普职完其集当之期年命在空水心民适公百千万那这哪乡邻城故";

    private static final int LONGEST_TAIL = 3;
    private static final int LONGEST_NAME = 80;

    private Labels() {}

    /** The telling part of the words before or after a number. */
    public static String clean(String words) {
        String text = words;
        for (Map.Entry<String, String> each : SYNONYMS.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        String before;
        do {
            before = text;
            if (mayHaveHead(text)) {
                Matcher head = HEAD.matcher(text);
                text = head.lookingAt() ? text.substring(head.end()) : text;
            }
            text = withoutTail(text);
        } while (!text.equals(before));
        return text;
    }

    private static boolean mayHaveHead(String text) {
        return !text.isEmpty() && (HEADS.indexOf(text.charAt(0)) >= 0 || isRegionAt(text, 2) || isRegionAt(text, 3));
    }

    private static boolean isRegionAt(String text, int at) {
        return at < text.length() && (text.charAt(at) == '市' || text.charAt(at) == '县');
    }

    /** Words behind a number without a 中 that parts them: in 842 名新生中 新生 are counted; 初中 and 集中 are words of their own. */
    static String withoutAmong(String text) {
        int last = text.length() - 1;
        boolean among = last >= 2 && (text.charAt(last) == '中' || text.charAt(last) == '里');
        return among && NO_AMONG.indexOf(text.charAt(last - 1)) < 0 ? text.substring(0, last) : text;
    }

    /** The longest tail first. */
    private static String withoutTail(String text) {
        for (int length = Math.min(LONGEST_TAIL, text.length()); length > 0; length--) {
            int from = text.length() - length;
            String tail = text.substring(from);
            if (TAILS.contains(tail) && !isName(text.substring(0, from), tail)) {
                return text.substring(0, from);
            }
        }
        return text;
    }

    /** Whether a tail belongs to the name: 人数 behind 校均, 规模 behind 校, 均 behind 生. */
    private static boolean isName(String before, String tail) {
        return switch (tail) {
            case "人数" -> before.endsWith("校均") || before.endsWith("班均") || before.endsWith("户均");
            case "规模" -> before.endsWith("校") || before.endsWith("班");
            case "余" -> before.endsWith("盈") || before.endsWith("结") || before.endsWith("剩");
            case "均" -> !before.isEmpty() && "生校师人班户".indexOf(before.charAt(before.length() - 1)) >= 0;
            default -> false;
        };
    }

    /** Likeness in thousandths by the characters two labels share; 1000 when they are the same. */
    public static int likeness(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return 1000;
        }
        int shared = shared(a, b);
        return 2000 * shared / (a.length() + b.length());
    }

    /** How many characters two labels share, each as often as it stands in both. */
    static int shared(String a, String b) {
        if (b.length() <= Long.SIZE) {
            return sharedOfShort(a, b);
        }
        char[] first = a.toCharArray();
        char[] second = b.toCharArray();
        Arrays.sort(first);
        Arrays.sort(second);
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < first.length && j < second.length) {
            int order = Character.compare(first[i], second[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** The same for labels of usual length, each character of the second taken once. */
    private static int sharedOfShort(String a, String b) {
        long taken = 0;
        for (int i = 0; i < a.length(); i++) {
            int at = b.indexOf(a.charAt(i));
            while (at >= 0 && (taken & (1L << at)) != 0) {
                at = b.indexOf(a.charAt(i), at + 1);
            }
            taken |= at < 0 ? 0 : 1L << at;
        }
        return Long.bitCount(taken);
    }

    /** How many characters both labels have in one order. */
    public static int inOrder(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int i = 0; i < Math.min(a.length(), LONGEST_NAME); i++) {
            int diagonal = 0;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = a.charAt(i) == b.charAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    /** Whether the characters of the shorter label stand in order in the longer. */
    public static boolean contains(String a, String b) {
        String longer = a.length() >= b.length() ? a : b;
        String shorter = a.length() >= b.length() ? b : a;
        int i = 0;
        for (int j = 0; j < longer.length() && i < shorter.length(); j++) {
            if (longer.charAt(j) == shorter.charAt(i)) {
                i++;
            }
        }
        return !shorter.isEmpty() && i == shorter.length();
    }
}
