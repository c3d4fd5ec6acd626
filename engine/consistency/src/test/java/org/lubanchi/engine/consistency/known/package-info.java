/** Tests of the comparison with what is known of the reporting body. */
@NullMarked
package org.lubanchi.engine.consistency.known;

import org.jspecify.annotations.NullMarked;
