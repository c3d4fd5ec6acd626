package org.lubanchi.engine.expression;

/** A connective of conditions. */
enum Logic {
    AND,
    OR
}
