/** The nouns every engine shares: periods, units, quantities, observed values, issues, facts and traces. */
@NullMarked
package org.lubanchi.engine.kernel;

import org.jspecify.annotations.NullMarked;
