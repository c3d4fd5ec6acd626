/** How the module works; nobody else looks in here. */
@NullMarked
package org.lubanchi.platform.consistency.internal;

import org.jspecify.annotations.NullMarked;
