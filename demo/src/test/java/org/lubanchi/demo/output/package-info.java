/** The files written, read back as anyone would send them in. */
@NullMarked
package org.lubanchi.demo.output;

import org.jspecify.annotations.NullMarked;
