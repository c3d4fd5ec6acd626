/** Findings as JSON lines and as Chinese text that teaches. */
@NullMarked
package org.lubanchi.engine.consistency.output;

import org.jspecify.annotations.NullMarked;
