/** Plain text, hard-wrapped and full of page furniture, to a document with exact places. */
@NullMarked
package org.lubanchi.engine.consistency.reading;

import org.jspecify.annotations.NullMarked;
