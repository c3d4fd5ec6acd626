/** The invented schools, what they teach, and the year that is being made. */
@NullMarked
package org.lubanchi.demo.city;

import org.jspecify.annotations.NullMarked;
