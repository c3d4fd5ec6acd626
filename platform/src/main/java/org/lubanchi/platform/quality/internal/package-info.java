/** How the module works; nobody else looks in here. */
@NullMarked
package org.lubanchi.platform.quality.internal;

import org.jspecify.annotations.NullMarked;
