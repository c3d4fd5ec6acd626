/** Numbers as Chinese reports print them, each an interval of its printed precision. */
@NullMarked
package org.lubanchi.engine.consistency.number;

import org.jspecify.annotations.NullMarked;
