/** References, pointers and the sweep. */
@NullMarked
package org.lubanchi.platform.lake.internal;

import org.jspecify.annotations.NullMarked;
