/** Claims: a number bound to indicator, scope, organisation, period and unit. */
@NullMarked
package org.lubanchi.engine.consistency.claim;

import org.jspecify.annotations.NullMarked;
