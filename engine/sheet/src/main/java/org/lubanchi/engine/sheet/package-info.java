/** Tables to workbook cells and back: what a cell means, and exactly where the value stood. */
@NullMarked
package org.lubanchi.engine.sheet;

import org.jspecify.annotations.NullMarked;
