/** The appendix tables of the quality report as definitions: numbered rows of an edition, each with its indicator. */
@NullMarked
package org.lubanchi.engine.definitions.appendix;

import org.jspecify.annotations.NullMarked;
