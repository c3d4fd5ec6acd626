package org.lubanchi.engine.document;

/**
 * A printed figure bound to a fact (绑定数字).
 *
 * @param text the characters as printed, the unit not included unless it is part of the figure ({@code 34.30%})
 * @param anchor what it is bound to
 */
public record FactRun(String text, FactAnchor anchor) implements Inline {}
