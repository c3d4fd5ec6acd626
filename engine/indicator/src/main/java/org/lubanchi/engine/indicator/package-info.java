/** Measures and indicators computed from sealed snapshots, with their trace and beside what was published. */
@NullMarked
package org.lubanchi.engine.indicator;

import org.jspecify.annotations.NullMarked;
