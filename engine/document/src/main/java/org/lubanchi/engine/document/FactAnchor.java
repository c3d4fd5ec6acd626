package org.lubanchi.engine.document;

import org.lubanchi.engine.kernel.FactKey;

/**
 * The binding of a printed figure to a fact (数据锚点).
 *
 * @param id unique in the document, stable over rewriting: block id, a dot, a number, for example {@code p17.2}
 * @param key the fact
 * @param form how the fact's value became the printed characters
 */
public record FactAnchor(String id, FactKey key, PrintedForm form) {}
