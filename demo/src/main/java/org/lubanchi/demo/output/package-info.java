/** Workbooks, unit list and notices. */
@NullMarked
package org.lubanchi.demo.output;

import org.jspecify.annotations.NullMarked;
