/** Exact integer allocation: shares with fixed sums, tables with fixed margins, and a drawer of seeded numbers. */
@NullMarked
package org.lubanchi.demo.allocation;

import org.jspecify.annotations.NullMarked;
