/** Findings: what they mean and how they are grouped. */
@NullMarked
package org.lubanchi.engine.consistency.finding;

import org.jspecify.annotations.NullMarked;
