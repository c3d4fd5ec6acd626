/** Sentences about the platform. */
@NullMarked
package org.lubanchi.platform;

import org.jspecify.annotations.NullMarked;
