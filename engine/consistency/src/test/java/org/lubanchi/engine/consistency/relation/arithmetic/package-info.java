/** Tests of single relations of numbers, beside the examples of their cards. */
@NullMarked
package org.lubanchi.engine.consistency.relation.arithmetic;

import org.jspecify.annotations.NullMarked;
