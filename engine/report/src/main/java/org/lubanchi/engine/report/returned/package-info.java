/** A report's Word file that was edited outside: what changed in it, and how it joins what was written meanwhile. */
@NullMarked
package org.lubanchi.engine.report.returned;

import org.jspecify.annotations.NullMarked;
