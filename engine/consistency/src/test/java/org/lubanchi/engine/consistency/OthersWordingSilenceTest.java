package org.lubanchi.engine.consistency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that are right, as people write them who do not know the checker. */
final class OthersWordingSilenceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "生源最多的三个镇是甲镇、乙镇和丙镇，分别为 210 人、160 人和 95 人，三镇合计 465 人。",
                "文化课教师 66 人，专业课教师 92 人。专业课教师中“双师型”教师 70 人，占专业课教师的 76.1%。",
                "学校有教师 168 人，教专业课的 96 人，教文化课的 72 人，平均每位老师面对 14.25 名学生。",
                "由 5 位师傅带徒，每人带 8 名，共 40 名学徒。",
                "营业收入 24.6 万元。点心售出 18000 份，每份 3.5 元，仅此一项就进账 6.3 万元，占营业收入的 25.6%。",
                "学习态度 91.2 分、专业技能 87.4 分、沟通能力 89.0 分，权重依次为 40%、40% 和 20%。",
                "省级、市级、校级课题分别为 3 项、9 项、14 项。",
                "全年培训 4600 人次，比上年的 4000 人次增加 600 人次，完成年初目标 4400 人次的 104.5%。",
                "第三年参训人数比第二年增长 20.0%，第二年比第一年增长 25.0%。",
                "全年建设项目 6 个。其中，学生公寓新增床位 960 个，食堂新增餐位 420 个。",
                "规上企业 88 家，其余 112 家为规下企业。按所在地统计，东镇 96 家、西镇 61 家、南镇 43 家。",
                "新招教师 24 人，其中研究生 8 人，专任教师由上年的 310 人增加到 330 人。",
                "职业教育发展指数为 112.4，其中投入分指数 118.0、质量分指数 106.9。",
                "专任教师 180 人，“双师型”教师 105 人，占专业课教师的 87.5%。",
                "全校 2860 名学生，住宿生 2145 人，占 75.0%，其余 715 人走读。",
                "1180 名毕业生中，升入本科 92 人、升入专科 746 人，升学率 71.0%。",
                "资助学生总数 430 人，奖学金 40 人、助学金 395 人、补助 88 人，部分学生同时享受两项。",
                "奖学金 40 人、助学金 395 人、补助 88 人，资助学生总数 430 人，部分学生同时享受两项。",
                "合作企业 150 家，其中规模以上企业 64 家、上市企业 15 家、本地企业 108 家。",
                "全年培训 2400 人次，完成任务 2000 人次的 120.0%，比上年的 2100 人次增长 14.3%。",
                "生均占地由上年的 33.10 平方米降到 31.20 平方米，比标准少 1.80 平方米。",
                "县财政安排 150.0 万元，学校自筹 50.0 万元，自筹占 25.0%。",
                "机械专业就业 48 人，就业率 96.0%；电子专业就业 57 人，就业率 95.0%。全院毕业生 110 人。",
                "秋季招收新生 1200 人，仍在校的比报到时少了 12 人，巩固率 99.0%。"
            })
    void nothingIsSaidOf(String sentence) {
        assertThat(WholeChecks.of("某校职业教育质量年度报告（2023 年度）\n" + sentence + "\n").errors())
                .isEmpty();
    }

    static Stream<String> sentences() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(OthersWordingSilenceTest.class.getResourceAsStream("wording-silence.txt"))) {
            return new String(file.readAllBytes(), UTF_8).lines().toList().stream();
        }
    }

    /** What bulletins, profiles and reports of many hands write; \n parts paragraphs. */
    @ParameterizedTest
    @MethodSource("sentences")
    void nothingIsSaidOfWhatBulletinsWrite(String sentence) {
        assertThat(WholeChecks.of("某校职业教育质量年度报告（2023 年度）\n" + sentence.replace("\\n", "\n") + "\n")
                        .errors())
                .isEmpty();
    }

    /** Paragraphs between titles count, and what stands alone may go on from what opens a paragraph. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. 小学阶段，全县有小学 41 所。\n2. 2022 年全县新增优质义务教育学校 17 所，新增优质学位 1990 个，教育集团 16 个，城乡共同体 15 个，结对学校 30 所。\n3. 全县中等职业教育不含人社部门管理的技工学校，共有学校 7 所，招生 4540 人，在校生 12984 人，教师 800 人。\n4. 高等教育，全县有高校 3 所。",
                "一、收入情况\n（一）总体情况\n详见附件。\n（二）结构情况\n二、支出情况\n（一）支出总额。\n本年支出 1942 万元。\n（二）支出结构\n基本支出为主。\n（三）拨款支出。\n拨款支出 1516 万元。"
            })
    void numbersOfLongParagraphsCount(String sections) {
        assertThat(WholeChecks.of("某县教育工作报告（2022 年度）\n" + sections + "\n").errors())
                .isEmpty();
    }
}
