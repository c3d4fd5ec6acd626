/** Documents in and out: one model, three formats (Word, HTML, PDF). */
@NullMarked
package org.lubanchi.adapter.office.document;

import org.jspecify.annotations.NullMarked;
