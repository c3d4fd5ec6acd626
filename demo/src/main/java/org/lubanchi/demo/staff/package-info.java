/** Teachers and other staff. */
@NullMarked
package org.lubanchi.demo.staff;

import org.jspecify.annotations.NullMarked;
