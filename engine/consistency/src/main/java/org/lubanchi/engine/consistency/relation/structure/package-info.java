/** Relations of a report's skeleton: sequence, contents, references. */
@NullMarked
package org.lubanchi.engine.consistency.relation.structure;

import org.jspecify.annotations.NullMarked;
