package org.lubanchi.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.reading.PlainTextReader;

/** Sentences that are right, though a hasty reader would set two of their numbers against each other. */
final class SilenceTest {
    private static final String TITLE = "某县职业教育质量报告（2023 年度）\n";

    private static List<String> errors(String text) {
        return ConsistencyChecker.withAllRelations().check(PlainTextReader.read(text, "文")).errors().stream()
                .map(Finding::main)
                .map(main -> main.relation() + " " + main.formula())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学校有在校生 4986 人，专任教师 318 人。男教师 120 人，女教师 198 人。",
                "本届毕业生 1596 人：升学 1213 人，就业 351 人。",
                "在校生 4986 人。按专业大类分，人数居前三位的是制造类 1742 人、信息类 1215 人、财经类 986 人。",
                "专任教师 318 人，研究生学历 57 人、高级职称 98 人、双师型 163 人。",
                "教职工 362 人，专任教师 318 人、兼职教师 40 人。",
                "学生在省赛中获 2 金 3 银 4 铜，共 26 个项目参赛。",
                "全市有中等职业学校 18 所，在校生 43812 人。职业高中校均规模 2503 人。",
                "专任教师 318 人，其中双师型教师 201 人，占专任教师的 63.2%。兼职教师 40 人，来自企业的占专任教师的 2.5%。",
                "高中阶段教育招生 3900 人。中职招生占高中阶段教育招生总数的 35.1%，在校生占高中阶段教育在校生总数的 33.5%。",
                "高中阶段教育招生 13949 人，比上年增加 130 人。高中阶段教育在校生 39168 人。",
                "参加考核 640 人，企业 52 家，到场率较高，毕业证书获证率为 99.1%。",
                "新增实训室 9 个、停办专业 2 个，比上年减少 1 个校区。",
                "免学费学生 4612 人，生均图书 32 册，图书 159552 册。",
                "近三年培训 36000 人次，2023 年培训 12650 人次。",
                "在校生 30 人，男生 10 人，女生 20 人；住校生 15 人，占 50.0%。",
                "学校 19 所，公办 14 所、民办 4 所、其他 1 所。",
                "教师 282 人，高级 86 人、中级 113 人、初级及以下 83 人；双师型 212 人，占 75.2%；研究生 56 人，占 19.9%。",
                "甲班 12 人、乙班 15 人，分别占 24.0% 和 30.0%。",
                "在校生 12480 人，招生数比上年增长 2.4%。2022 年在校生 12168 人。",
                "全县在校学生 4676 人，包括中职学生 3711 人。\n表 1 招生情况\n年份 普高招生 中职招生\n2022 2757 1569\n2023 2874 1501",
                "横向技术服务到款 718.73 万元。\n表 1 服务情况\n指标 2023 年\n横向技术服务到款额 718.73\n培训收入 20.50",
                "学生在全国职业院校技能大赛中获金牌 9 枚、银牌 17 枚、铜牌 2 枚。"
            })
    void nothingIsSaidOf(String sentence) {
        assertThat(errors(TITLE + sentence + "\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学校与甲川公司、乙川公司、丙川公司 3 家企业签约，先后与 12 家企业签订协议。",
                "学校开设 12 个专业，20 个专业教研组参加评比。",
                "大赛设有 6 个赛项，全市 48 个赛项的选手参加集训。",
                "学校设有 3 个校区，占地 120 亩（建筑面积 90000 平方米）。",
                "占地面积 80000 平方米（约合 120 亩）。",
                "青石职业高级中学柳塘校区（占地 120 亩）投入使用，柳塘校区二期占地 80 亩。",
                "学校为石门村小学出资 20 万元修建操场。\n案例 1：一间图书室\n学校拿出 3 万元为石门村小学购买图书，石门村小学的孩子有了书读。",
                "学校与青石县、白溪县、云岭县的职中联合办班，共计 120 人。青石、白溪、云岭三县教师共 36 人来校学习。",
                "自 2019 年合作以来，学校举办培训 40 次，获得好评。",
                "自 2021 年起，连续三年的培养计划已经实施。",
                "全市学校 18 所，其中公办 14 所。其中，省级示范校 3 所；市级名校 14 所。",
                "2022 年升学率为 69.7%，2023 年升学率为 69.8%。",
                "学校有教师 400 人，其中国家级骨干教师 120 人、省级骨干教师 300 人。",
                "毕业生 900 人，其中本科升学 300 人、专科升学 420 人。",
                "招生 2640 人，2022 年为 2560 人，多媒体教室 90 间。",
                "在校生 1000 人。四所学校里，东山校 300 人、西山校 200 人、南山校 150 人、北山校 100 人参加竞赛。",
                "专任教师 318 人。专任教师中，高级 98 人，占 30.8%。企业兼职教师 40 人，占 11.2%。",
                "学校有 6 所，3 所为公办，另有培训机构 5 所。",
                "参赛选手中，三者之比为 2.1%、5.3%、1.0%。"
            })
    void nothingIsSaidOfOtherThings(String sentence) {
        assertThat(errors(TITLE + sentence + "\n")).isEmpty();
    }
}
