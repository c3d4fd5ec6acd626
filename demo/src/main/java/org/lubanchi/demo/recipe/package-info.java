/** Rows made from a plan: how many, at whom, and a recipe for each cell. */
@NullMarked
package org.lubanchi.demo.recipe;

import org.jspecify.annotations.NullMarked;
