package org.lubanchi.demo.output;

/** What stands beside the files so that nobody takes them for real (合成声明). */
final class SyntheticNotice {
    private SyntheticNotice() {}

    static String text() {
        return """
                合成数据 SYNTHETIC DATA

                本文件夹内的学校、学生、教职工和学员全部是虚构的。程序按公开刊出的总数生成行数据，
                用来演示和测试；不得用于统计、评价或任何决定。区县名称是真实的，学校名称是虚构的；
                编号以 SYN 开头；没有身份证号。三个年度各是一个截面，彼此没有同一个人。
                与公开年报相同的数是按它校准的（见 calibration.csv），不是独立算得的。

                The schools, students, staff and trainees in this folder are invented. A program made the rows
                to fit totals that were published, for demonstration and tests; they serve no statistics, no
                evaluation and no decision. Counties are real, schools are not; numbers begin with SYN; there
                are no identity numbers. The three years are three cross-sections that share nobody.
                A figure equal to the published report was calibrated to it (calibration.csv), not found anew.
                """;
    }
}
