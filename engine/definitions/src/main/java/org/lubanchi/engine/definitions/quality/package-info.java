/** How good reported data are: what is counted, what it is worth, and which figures must agree. */
@NullMarked
package org.lubanchi.engine.definitions.quality;

import org.jspecify.annotations.NullMarked;
