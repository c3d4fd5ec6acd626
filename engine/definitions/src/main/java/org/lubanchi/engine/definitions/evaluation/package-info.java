/** Evaluation schemes, standards and plans as definitions: what is judged, by which weights, functions and thresholds. */
@NullMarked
package org.lubanchi.engine.definitions.evaluation;

import org.jspecify.annotations.NullMarked;
