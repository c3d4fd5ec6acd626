/** Tests of rules over rows. */
@NullMarked
package org.lubanchi.engine.validation;

import org.jspecify.annotations.NullMarked;
