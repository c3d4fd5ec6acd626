package org.lubanchi.engine.definitions;

import org.lubanchi.engine.kernel.LocalText;

/** A dimension of the quality report (年报维度), in the order of the chapters. */
public record Dimension(String id, LocalText label) {}
