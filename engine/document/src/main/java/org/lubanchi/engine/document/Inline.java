package org.lubanchi.engine.document;

/** A piece of text (行内片段): plain, or a figure bound to a fact. */
public sealed interface Inline permits TextRun, FactRun {
    /** The characters as printed. */
    String text();
}
