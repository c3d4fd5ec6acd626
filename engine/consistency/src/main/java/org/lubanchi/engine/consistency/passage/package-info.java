/** A document as the checker sees it: running text and tables with a way back to their places. */
@NullMarked
package org.lubanchi.engine.consistency.passage;

import org.jspecify.annotations.NullMarked;
