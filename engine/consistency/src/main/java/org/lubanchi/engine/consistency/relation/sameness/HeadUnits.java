package org.lubanchi.engine.consistency.relation.sameness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** With which units what a head names can be counted (表头所计的单位): 问卷 in 份, 班级 in 个 or 班, 学生 in 人. */
final class HeadUnits {
    private static final Map<Pattern, Set<String>> UNITS = new LinkedHashMap<>();

    static {
        add(".*人次.*", "人次");
        add(".*(?:收入|支出|经费|金额|资金|产值|总值|拨款|薪|工资).*", "元");
        add(".*(?:问卷|答卷).*", "份");
        add(".*面积", "平方米", "亩", "公顷");
        add(".*(?:图书|藏书).*", "册");
        add(".*(?:班级|教学班|班)数?", "个", "班");
        add(".*(?:学校|院校|校)数", "所", "个", "校");
        add(".*(?:企业|单位|公司)数", "家", "个");
        add(".*(?:专业|课程|项目|基地|工位|实训室|教室|证书)数?", "个", "门", "项", "间", "种", "本", "张", "大类");
        add(".*(?:人数|在校生|学生|毕业生|新生|教师|教职工|职工|男生|女生|人员)数?", "人");
    }

    private HeadUnits() {}

    private static void add(String heads, String... units) {
        UNITS.put(Pattern.compile(heads), Set.of(units));
    }

    /** Whether a number with a unit may be what a head names; a number without one may. */
    static boolean allow(String head, String unit) {
        if (unit.isEmpty()) {
            return true;
        }
        return UNITS.entrySet().stream()
                .filter(each -> each.getKey().matcher(head).matches())
                .findFirst()
                .map(each -> each.getValue().contains(unit))
                .orElse(true);
    }
}
