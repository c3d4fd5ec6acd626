/** The loading. */
@NullMarked
package org.lubanchi.platform.demonstration.internal;

import org.jspecify.annotations.NullMarked;
