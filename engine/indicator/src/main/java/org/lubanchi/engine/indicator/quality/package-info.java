/** How good a unit's sealed report is: counted set by set, judged by dated definitions, told in words. */
@NullMarked
package org.lubanchi.engine.indicator.quality;

import org.jspecify.annotations.NullMarked;
