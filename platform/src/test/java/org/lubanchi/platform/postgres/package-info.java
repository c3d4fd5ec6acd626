/** Sentences about postgres. */
@NullMarked
package org.lubanchi.platform.postgres;

import org.jspecify.annotations.NullMarked;
