/** Tests of the working-day calendar. */
@NullMarked
package org.lubanchi.engine.definitions.calendar;

import org.jspecify.annotations.NullMarked;
