/** Published figures beside computed ones. */
@NullMarked
package org.lubanchi.engine.indicator.compare;

import org.jspecify.annotations.NullMarked;
