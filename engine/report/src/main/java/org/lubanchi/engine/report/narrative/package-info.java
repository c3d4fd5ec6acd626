/** What people write into a report: text with bound figures in it, and the numbers that are not bound yet. */
@NullMarked
package org.lubanchi.engine.report.narrative;

import org.jspecify.annotations.NullMarked;
