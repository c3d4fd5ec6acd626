/** The scoring functions, one class for each. */
@NullMarked
package org.lubanchi.engine.evaluation.function;

import org.jspecify.annotations.NullMarked;
