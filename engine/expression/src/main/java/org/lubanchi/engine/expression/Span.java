package org.lubanchi.engine.expression;

/** A stretch of the text, in UTF-16 offsets; the end is exclusive. */
record Span(int start, int end) {}
