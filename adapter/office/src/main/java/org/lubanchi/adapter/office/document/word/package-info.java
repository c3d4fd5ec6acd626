/** Documents as Word files (.docx), written and read. */
@NullMarked
package org.lubanchi.adapter.office.document.word;

import org.jspecify.annotations.NullMarked;
