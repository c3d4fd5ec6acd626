/** Dated numbers from regulations, by jurisdiction. */
@NullMarked
package org.lubanchi.engine.definitions.parameter;

import org.jspecify.annotations.NullMarked;
