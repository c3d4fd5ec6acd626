/** The roll, the graduates and the offerings that are counted from both. */
@NullMarked
package org.lubanchi.demo.student;

import org.jspecify.annotations.NullMarked;
