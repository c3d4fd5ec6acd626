/** Relations of calculation: sums, shares, growth, per-head values. */
@NullMarked
package org.lubanchi.engine.consistency.relation.arithmetic;

import org.jspecify.annotations.NullMarked;
