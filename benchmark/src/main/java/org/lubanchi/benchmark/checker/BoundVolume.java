package org.lubanchi.benchmark.checker;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A volume of so many pages in which every county has its chapter (合订本): one outline and one set of indicators, but names
 * and numbers of each county's own. Everything in it holds, so whatever is told of it is false.
 */
final class BoundVolume {
    private static final String NAMES = "东西南北湖河江海山岭林泉石沙洲桥浦溪岩潭";
    private static final int CHARACTERS_A_PAGE = 800;
    private static final int YEAR = 2023;

    private final StringBuilder text = new StringBuilder();

    private BoundVolume() {}

    /** The text of a volume of so many pages. */
    static String ofPages(int pages) {
        BoundVolume volume = new BoundVolume();
        volume.text.append("职业教育质量年度报告合订本（").append(YEAR).append(" 年度）\n");
        for (int county = 0; volume.text.length() < pages * CHARACTERS_A_PAGE; county++) {
            volume.chapter(county);
        }
        return volume.text.toString();
    }

    private void chapter(int county) {
        int many = NAMES.length();
        String name = "" + NAMES.charAt(county % many) + NAMES.charAt(county / many % many);
        String school = name + (county / many / many == 0 ? "" : "新") + "职业技术学校";
        int students = 1800 + 7 * (county * 37 % 401);
        int before = students - 11 - county % 90;
        int teachers = 120 + county * 13 % 170;
        int dual = teachers * (55 + county % 30) / 100;
        int graduates = 500 + county * 29 % 300;
        int further = graduates * (50 + county % 20) / 100;
        int books = 30 * students + 17 * (county % 53);
        line("第" + (county + 1) + "章 " + school);
        line(YEAR + " 年，" + school + "在校生 " + students + " 人，较上年 " + before + " 人增加 " + (students - before)
                + " 人。专任教师 " + teachers + " 人，其中双师型教师 " + dual + " 人，占 " + share(dual, teachers)
                + "%。学校对照办学条件标准逐项核对，把实训场地、图书和设备的缺口列成清单，按学期逐项销号，家长和企业代表参加了复核。");
        line(school + YEAR + " 年毕业生 " + graduates + " 人，其中升学 " + further + " 人，就业 " + (graduates - further)
                + " 人。升学的学生多数进入本省高职院校，就业的学生多数留在本县，企业反映他们能较快独立上岗，班主任每季度回访一次。");
        line(school + "纸质图书 " + books + " 册，校园占地面积 " + (40_000 + 130 * (county % 97))
                + " 平方米。图书馆实行全天开放，阅览与自习相连，师生借阅的记录按班级公布，读书月评选出一批书香班级。");
        table(county, name, students, before, teachers);
        line(school + "与 " + (6 + county % 9) + " 家企业签订合作协议，" + YEAR + " 年接收实习学生 " + (students / 5)
                + " 人。学校把岗位标准写进课程，企业师傅每周到校授课，实训项目由双方共同评价，学生的作品在县里的展示周展出，"
                + "教研组据此调整下一学期的教学安排，并把调整的理由写进记录，供同行查阅。");
    }

    private void table(int county, String name, int students, int before, int teachers) {
        line("表 " + (county + 1) + " " + name + "规模情况");
        line("年份\t在校生（人）\t专任教师（人）\t班级（个）");
        line((YEAR - 1) + "\t" + before + "\t" + (teachers - 3) + "\t" + before / 40);
        line(YEAR + "\t" + students + "\t" + teachers + "\t" + students / 40);
        line("");
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    private static String share(int part, int whole) {
        return BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
