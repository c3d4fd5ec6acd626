/** Rows of the plan counted again, and each recipe by itself. */
@NullMarked
package org.lubanchi.demo.recipe;

import org.jspecify.annotations.NullMarked;
