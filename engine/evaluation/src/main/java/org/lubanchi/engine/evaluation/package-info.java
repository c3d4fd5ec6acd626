/** Values to scores, ratings and verdicts, with their explanation. */
@NullMarked
package org.lubanchi.engine.evaluation;

import org.jspecify.annotations.NullMarked;
