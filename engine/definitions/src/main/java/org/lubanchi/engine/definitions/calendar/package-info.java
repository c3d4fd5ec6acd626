/** The days on which offices work: public holidays and the weekends that are worked in their place. */
@NullMarked
package org.lubanchi.engine.definitions.calendar;

import org.jspecify.annotations.NullMarked;
