/** Numbers and titles that give a report its skeleton: chapters, cases, tables, figures, contents. */
@NullMarked
package org.lubanchi.engine.consistency.outline;

import org.jspecify.annotations.NullMarked;
