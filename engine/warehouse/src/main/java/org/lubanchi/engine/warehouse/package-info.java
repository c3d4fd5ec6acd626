/** The warehouse port: what may be asked of the lake, always within a read scope. */
@NullMarked
package org.lubanchi.engine.warehouse;

import org.jspecify.annotations.NullMarked;
