package org.lubanchi.engine.consistency.finding;

/** A probable cause (可能原因); a finding lists them from the most to the least probable. */
public enum Cause {
    OTHER_YEAR("误抄了另一年的数"),
    DIGITS_TRANSPOSED("相邻数字写颠倒"),
    DIGIT_WRONG("有一位数字写错"),
    DIGIT_LOST("漏写一位数字"),
    DIGIT_DOUBLED("多写一位数字"),
    DECIMAL_SHIFTED("小数点或位数错位"),
    UNIT_LOST("万、亿等单位漏写或误用"),
    OTHER_SCOPE("统计口径不同（分子或分母另有范围）"),
    OTHER_DENOMINATOR("用了另一个分母"),
    TRUNCATED("截尾而没有四舍五入"),
    PERCENT_FOR_POINT("把百分点写成了百分比"),
    NUMBER_SKIPPED("编号跳号，后面依次错位"),
    OTHER_DRAFT("沿用了另一稿的内容"),
    LIST_CHANGED("增删列举项后没有改总数"),
    WORD_WRONG("增减方向的用词与数据相反");

    private final String zh;

    Cause(String zh) {
        this.zh = zh;
    }

    /** The cause in Chinese. */
    public String zh() {
        return zh;
    }
}
