/** What the readers share: text that knows its place, printed numbers of headings, captions and notes told apart. */
@NullMarked
package org.lubanchi.adapter.office.document.reading;

import org.jspecify.annotations.NullMarked;
