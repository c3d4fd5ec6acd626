/** The modular monolith: each package below is one module and says what it may use. */
@NullMarked
package org.lubanchi.platform;

import org.jspecify.annotations.NullMarked;
