package org.lubanchi.engine.consistency.relation;

import org.lubanchi.engine.kernel.LocalText;

/**
 * What a relation is (关系说明), for the generated page and the tests.
 *
 * @param id readable slug, never reused
 * @param kind in the scorer's words
 * @param name its name
 * @param meaning what must hold, and when it is looked at
 * @param formula the formula in words
 * @param clean a text in which it holds
 * @param bad the same text with one thing wrong
 */
public record RelationCard(
        String id, String kind, LocalText name, LocalText meaning, String formula, String clean, String bad) {}
