/** Properties of exact allocation. */
@NullMarked
package org.lubanchi.demo.allocation;

import org.jspecify.annotations.NullMarked;
