/** The one expression language: reads, types, evaluates, explains and renders conditions and formulas. */
@NullMarked
package org.lubanchi.engine.expression;

import org.jspecify.annotations.NullMarked;
