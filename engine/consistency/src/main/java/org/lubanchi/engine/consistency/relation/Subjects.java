package org.lubanchi.engine.consistency.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.consistency.claim.Claim;
import org.lubanchi.engine.consistency.passage.Passage;
import org.lubanchi.engine.consistency.passage.Prose;
import org.lubanchi.engine.consistency.passage.ReportView;

/**
 * Of which schools a number speaks that does not say so itself (所述学校): in 小学 120 所，…。专任教师 2310 人 it is the 小学.
 *
 * <p>A clause that begins with a kind of school or of education speaks of it, and so do those behind it until another begins
 * with another kind or with 全市, 全省; a passage that names none speaks of what its title does. Numbers of different kinds are
 * not one quantity, however alike their names are.
 */
public final class Subjects {
    private static final String ALL = "各类";

    private static final Map<String, String> KINDS = kinds(
            "各级各类 " + ALL,
            "学前 学前",
            "幼儿 学前",
            "小学 小学",
            "义务教育 义务教育",
            "初中 初中",
            "初级中学 初中",
            "九年一贯 九年一贯",
            "普通高中 普高",
            "普高 普高",
            "高级中学 普高",
            "高中阶段 高中阶段",
            "职业高中 职高",
            "职高 职高",
            "高中 普高",
            "中等职业 中职",
            "中职 中职",
            "普通中专 中专",
            "成人中专 成人中专",
            "中专 中专",
            "技工 技工",
            "技师 技工",
            "高等职业 高职",
            "高职 高职",
            "高等教育 高校",
            "高等学校 高校",
            "高校 高校",
            "本科 本科",
            "专科 专科",
            "研究生 研究生",
            "硕士 硕士",
            "博士 博士",
            "特殊教育 特教",
            "成人 成人",
            "职业教育 职教",
            "职业院校 职教",
            "职业学校 职教",
            "普通中学 普通中学",
            "中小学 中小学",
            "中学 中学");

    private static final String KIND = "(?:" + String.join("|", longestFirst()) + ")";
    private static final Pattern NAMED = Pattern.compile(KIND);

    /** What a clause begins with; 全市 without a kind speaks of all kinds. */
    private static final Pattern OPENING = Pattern.compile(
            "(?:^|(?<=[，。；:)]))[-—●·]{0,2}(?:\\d{1,2}[、.]|[一二三四五六七八九十]{1,2}、)?(?:其中|另有|另外|此外|同时)?，?(?:(?:19|20)\\d{2}(?:[-—](?:19|20)\\d{2}学)?年)?，?"
                    + "(全[国省市州县区](?:范围内)?|我[国省市县区])?(?:共有|现有|有|的)?(?:各类|普通(?!高中|中))?(" + KIND
                    + ")?(?!\\p{IsHan}{0,6}[、和与及])");

    private record Mark(int at, String kind) {}

    private final IdentityHashMap<Prose, List<Mark>> marks = new IdentityHashMap<>();
    private final Map<Integer, String> known = new HashMap<>();
    private final TreeMap<Integer, String> titles = new TreeMap<>();

    Subjects(ReportView view) {
        for (Passage passage : view.passages()) {
            if (passage.kind() == Passage.Kind.HEADING || passage.title().isPresent()) {
                titles.put(passage.index(), firstKind(passage.text()));
            }
        }
    }

    /** Whether the two speak of different schools, by their own names or by what stands before them. */
    public boolean differ(Claim first, Claim second) {
        String one = of(first);
        String other = of(second);
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** Whether a number speaks of other schools than a title does; not told where either names none. */
    public boolean differ(Claim claim, String title) {
        String one = of(claim);
        String other = firstKind(title);
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private String of(Claim claim) {
        return known.computeIfAbsent(claim.order(), _ -> find(claim));
    }

    private String find(Claim claim) {
        String own = firstKind(claim.label());
        if (!own.isEmpty()) {
            return own;
        }
        List<Mark> before = marks.computeIfAbsent(claim.prose(), Subjects::read).stream()
                .filter(mark -> mark.at() <= claim.token().start())
                .toList();
        return before.isEmpty()
                ? Optional.ofNullable(titles.floorEntry(claim.block()))
                        .map(Map.Entry::getValue)
                        .orElse("")
                : before.getLast().kind();
    }

    private static String firstKind(String text) {
        Matcher found = NAMED.matcher(text);
        return found.find() ? KINDS.getOrDefault(found.group(), "") : "";
    }

    /** The kinds that clauses outside brackets begin with. */
    private static List<Mark> read(Prose prose) {
        String text = prose.text();
        List<Mark> marks = new ArrayList<>();
        Matcher found = OPENING.matcher(text);
        int depth = 0;
        int seen = 0;
        while (found.find()) {
            for (; seen < found.start(); seen++) {
                depth += text.charAt(seen) == '(' ? 1 : text.charAt(seen) == ')' ? -1 : 0;
            }
            boolean all = found.group(1) != null;
            if (depth <= 0 && (all || found.group(2) != null)) {
                marks.add(new Mark(
                        found.start(), found.group(2) == null ? ALL : KINDS.getOrDefault(found.group(2), ALL)));
            }
        }
        return marks;
    }

    private static Map<String, String> kinds(String... pairs) {
        Map<String, String> kinds = new HashMap<>();
        for (String pair : pairs) {
            int gap = pair.indexOf(' ');
            kinds.put(pair.substring(0, gap), pair.substring(gap + 1));
        }
        return Map.copyOf(kinds);
    }

    private static List<String> longestFirst() {
        return KINDS.keySet().stream()
                .sorted((a, b) -> b.length() != a.length() ? b.length() - a.length() : a.compareTo(b))
                .toList();
    }
}
