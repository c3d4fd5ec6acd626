/** Foreign containers opened with bounds: zip archives, XML parts, the first bytes of a file. */
@NullMarked
package org.lubanchi.adapter.office.document.container;

import org.jspecify.annotations.NullMarked;
