/** Training classes and those who took part. */
@NullMarked
package org.lubanchi.demo.training;

import org.jspecify.annotations.NullMarked;
