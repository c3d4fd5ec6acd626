package org.lubanchi.engine.document;

/** Plain text (文字). */
public record TextRun(String text) implements Inline {}
