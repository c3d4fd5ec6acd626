/** Sentences about datafolder. */
@NullMarked
package org.lubanchi.platform.datafolder;

import org.jspecify.annotations.NullMarked;
