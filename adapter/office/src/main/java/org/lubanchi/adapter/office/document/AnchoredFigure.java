package org.lubanchi.adapter.office.document;

import org.lubanchi.engine.document.FactAnchor;

/**
 * A figure found in a file together with the fact it is bound to (读回的绑定数字).
 *
 * @param anchor what it is bound to, as it was when the file was written
 * @param text the characters that stand there now; somebody may have edited them
 */
public record AnchoredFigure(FactAnchor anchor, String text) {}
