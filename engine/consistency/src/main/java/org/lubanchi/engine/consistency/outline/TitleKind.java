package org.lubanchi.engine.consistency.outline;

/** What a numbered title numbers (编号类别). */
public enum TitleKind {
    /** A chapter or section: 1.2, 一、, 第三章. */
    SECTION("章节"),
    FIGURE("图"),
    TABLE("表"),
    /** A box, case, appendix or challenge: a word with its own count. */
    ITEM("条目");

    private final String word;

    TitleKind(String word) {
        this.word = word;
    }

    /** The Chinese word for messages. */
    public String word() {
        return word;
    }
}
