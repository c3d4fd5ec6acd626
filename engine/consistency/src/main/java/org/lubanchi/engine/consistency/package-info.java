/** Reads a finished report it has never seen and says what does not hold (核查). */
@NullMarked
package org.lubanchi.engine.consistency;

import org.jspecify.annotations.NullMarked;
