/** Tests of what readers of all kinds of file share. */
@NullMarked
package org.lubanchi.adapter.office.document.reading;

import org.jspecify.annotations.NullMarked;
