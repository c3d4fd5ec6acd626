/** Standards: whether a school meets its operating conditions, and what is missing. */
@NullMarked
package org.lubanchi.engine.evaluation.standard;

import org.jspecify.annotations.NullMarked;
