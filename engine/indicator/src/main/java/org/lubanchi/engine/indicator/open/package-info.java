/** Figures in open formats: CSV with CSVW metadata, and SDMX-JSON. */
@NullMarked
package org.lubanchi.engine.indicator.open;

import org.jspecify.annotations.NullMarked;
