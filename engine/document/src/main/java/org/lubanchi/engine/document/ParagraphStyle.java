package org.lubanchi.engine.document;

/** What a paragraph is for (段落样式). */
public enum ParagraphStyle {
    BODY,
    /** Data notes: coverage, dates, sources (数据说明). */
    NOTE,
    LIST_ITEM,
    QUOTE,
    /** Caption that a reader found apart from its table or picture. */
    CAPTION,
    FOOTNOTE
}
