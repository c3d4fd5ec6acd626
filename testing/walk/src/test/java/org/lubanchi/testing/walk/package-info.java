/** The walk: a workbook cell becomes a sentence of a Word file, and the sentence leads back to the cell. */
@NullMarked
package org.lubanchi.testing.walk;

import org.jspecify.annotations.NullMarked;
