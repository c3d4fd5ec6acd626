/** What the formats share about laying out: table grids, text widths, chart drawings. */
@NullMarked
package org.lubanchi.adapter.office.document.layout;

import org.jspecify.annotations.NullMarked;
