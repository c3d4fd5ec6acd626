/** Tests of the definitions. */
@NullMarked
package org.lubanchi.engine.definitions;

import org.jspecify.annotations.NullMarked;
