/** Relations of sameness: one quantity printed in several places, lists and their counts. */
@NullMarked
package org.lubanchi.engine.consistency.relation.sameness;

import org.jspecify.annotations.NullMarked;
