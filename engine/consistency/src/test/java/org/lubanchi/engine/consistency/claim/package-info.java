/** Tests of how claims are read and found. */
@NullMarked
package org.lubanchi.engine.consistency.claim;

import org.jspecify.annotations.NullMarked;
