/** Tests of the expression language. */
@NullMarked
package org.lubanchi.engine.expression;

import org.jspecify.annotations.NullMarked;
