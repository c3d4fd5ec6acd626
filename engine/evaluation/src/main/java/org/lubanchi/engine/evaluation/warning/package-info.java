/** Programmes to be looked at: conditions over what is known of them, judged or left open where something is missing. */
@NullMarked
package org.lubanchi.engine.evaluation.warning;

import org.jspecify.annotations.NullMarked;
