/** Broken and random files against the readers, the number grammar and the relations, for as long as one likes. */
@NullMarked
package org.lubanchi.benchmark.fuzz;

import org.jspecify.annotations.NullMarked;
