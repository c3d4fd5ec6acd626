/** What industries need, what programmes give, and where the two miss each other. */
@NullMarked
package org.lubanchi.engine.evaluation.pedigree;

import org.jspecify.annotations.NullMarked;
