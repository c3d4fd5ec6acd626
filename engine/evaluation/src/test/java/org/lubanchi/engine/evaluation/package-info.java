/** Tests of scores, verdicts and forecasts. */
@NullMarked
package org.lubanchi.engine.evaluation;

import org.jspecify.annotations.NullMarked;
