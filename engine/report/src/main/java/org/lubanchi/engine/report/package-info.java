/** Outlines and facts become documents whose figures are bound. */
@NullMarked
package org.lubanchi.engine.report;

import org.jspecify.annotations.NullMarked;
