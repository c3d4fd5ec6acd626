package org.lubanchi.engine.consistency.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds schools and other bodies named in a text (机构名称), by the form of their names only. */
final class Organisations {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 14;
    private static final String KINDS = "职业教育中心|职教中心|学校|高级中学|中学|职高|职校|中专|职中|技师学院|学院|大学|职教集团|集团|公司|小学|大酒店";
    private static final WordSearch ENDINGS = WordSearch.of(KINDS);
    private static final Pattern NAME =
            Pattern.compile("[\\p{IsHan}]{" + SHORTEST + "," + LONGEST + "}?(?:" + KINDS + ")(?![们内外])");
    /** Words that stand before a name without belonging to it. */
    private static final Pattern LEAD = Pattern.compile(
            ".*(?:与|和|及|对|由|在|将|向|的|被|为|项目|坚持|(?<![中高初])等|于|从|年|以|把|是|有|其中|联合|依托|升入|入围|承办|牵头|统筹|参与|贯穿|助力|支持|继|如|并|仅|俨然|成为|组织|培育|了|称)");

    private static final Pattern KIND = Pattern.compile(
            "全市|全省|全县|全国|全区|各地|各类|各级|各|所有|每所|多所|几所|高一级|中等|高等|中职|高职|职业教育|职业|技工|技术|普通|普高|成人|公办|民办|省属|市属|县属|区属|直属|教育局|教育部门|本科|应用型|合作|优质|本|该|国家级|省级|市级|区级|改革发展|改革|发展|示范|重点|品牌|高水平|名校|名|对口|不含|含|新建|建设|改扩建|乡村|中小|教育|我市|我县|我区|今年|培训|等级|参展|本地|区域|多数|部分|个别|相关|中外|国外|社区|企业|现|清廉|区县市|学生|单位|现代|产业");
    private static final Pattern SUFFIX =
            Pattern.compile("(?:职业教育中心|职教中心|学校|高级中学|中学|职高|职校|中专|职中|学院|大学|职教集团|集团|公司|小学|校)$");
    private static final Pattern REGION = Pattern.compile("^[\\p{IsHan}]{2,3}[省市县区]");

    private Organisations() {}

    /** A name and where it stands. */
    record Mention(String name, int start, int end) {}

    static List<Mention> find(String text) {
        List<Mention> mentions = new ArrayList<>();
        Matcher found = NAME.matcher(text).useTransparentBounds(true);
        for (int from = 0; findFrom(found, text, from); from = found.end()) {
            String name = LEAD.matcher(found.group()).replaceFirst("");
            boolean quoted = found.start() > 0 && text.charAt(found.start() - 1) == '“';
            if (!quoted && isProper(name)) {
                mentions.add(new Mention(name, found.end() - name.length(), found.end()));
            }
        }
        return mentions;
    }

    /** The next name: only so many characters before a kind of school can one begin, so that nothing else is searched. */
    private static boolean findFrom(Matcher found, String text, int from) {
        int ending = ENDINGS.next(text, from + SHORTEST);
        while (ending >= 0) {
            found.region(Math.max(from, ending - LONGEST), Math.min(text.length(), ending + LONGEST));
            if (found.find()) {
                return true;
            }
            ending = ENDINGS.next(text, ending + 1);
        }
        return false;
    }

    /** Whether anything but kinds of school and regions is left of a name. */
    private static boolean isProper(String name) {
        String rest = KIND.matcher(SUFFIX.matcher(name).replaceFirst("")).replaceAll("");
        if (rest.isEmpty()) {
            return false;
        }
        String withoutRegion = REGION.matcher(rest).replaceFirst("");
        boolean onlyRegion = withoutRegion.isEmpty() && rest.length() >= 3;
        return !(onlyRegion && name.endsWith("学校")) && rest.length() >= 2;
    }
}
