/** Tests of what is kept in the lake. */
@NullMarked
package org.lubanchi.platform.lake;

import org.jspecify.annotations.NullMarked;
