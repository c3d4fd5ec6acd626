/** Documents as one self-contained HTML page, written and read. */
@NullMarked
package org.lubanchi.adapter.office.document.html;

import org.jspecify.annotations.NullMarked;
