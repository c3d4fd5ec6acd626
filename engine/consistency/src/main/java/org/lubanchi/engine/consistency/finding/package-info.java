/** Verdicts, findings, their causes, and how they are grouped by root. */
@NullMarked
package org.lubanchi.engine.consistency.finding;

import org.jspecify.annotations.NullMarked;
