/** Documents as PDF, written through HTML and read by position. */
@NullMarked
package org.lubanchi.adapter.office.document.pdf;

import org.jspecify.annotations.NullMarked;
