/** Campuses, equipment and books. */
@NullMarked
package org.lubanchi.demo.resource;

import org.jspecify.annotations.NullMarked;
