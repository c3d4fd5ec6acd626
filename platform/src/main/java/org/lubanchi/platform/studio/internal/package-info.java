/** How the module works; nobody else looks in here. */
@NullMarked
package org.lubanchi.platform.studio.internal;

import org.jspecify.annotations.NullMarked;
