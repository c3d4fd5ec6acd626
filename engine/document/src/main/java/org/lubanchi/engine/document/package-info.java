/** The document model: blocks, inlines, fact anchors and exact places; written by reports, read by the checker. */
@NullMarked
package org.lubanchi.engine.document;

import org.jspecify.annotations.NullMarked;
