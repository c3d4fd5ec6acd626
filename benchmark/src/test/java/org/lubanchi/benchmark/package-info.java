/** Tests of what the measuring itself does. */
@NullMarked
package org.lubanchi.benchmark;

import org.jspecify.annotations.NullMarked;
