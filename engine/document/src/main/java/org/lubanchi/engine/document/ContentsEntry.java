package org.lubanchi.engine.document;

import java.util.Optional;

/**
 * A line of a contents list (目录项) as printed.
 *
 * @param text the title with its number
 * @param page the printed page, may be empty
 */
public record ContentsEntry(String text, String page, Optional<SourceSpan> source) {}
