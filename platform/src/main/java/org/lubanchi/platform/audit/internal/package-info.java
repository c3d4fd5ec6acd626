/** The table of the chain. */
@NullMarked
package org.lubanchi.platform.audit.internal;

import org.jspecify.annotations.NullMarked;
