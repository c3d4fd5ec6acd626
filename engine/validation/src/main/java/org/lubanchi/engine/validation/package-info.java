/** Rules over rows: what is wrong with the data, told at its cell. */
@NullMarked
package org.lubanchi.engine.validation;

import org.jspecify.annotations.NullMarked;
