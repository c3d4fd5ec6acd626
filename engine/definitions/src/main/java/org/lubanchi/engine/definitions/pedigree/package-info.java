/** How industries, occupations and programmes meet, as definitions. */
@NullMarked
package org.lubanchi.engine.definitions.pedigree;

import org.jspecify.annotations.NullMarked;
