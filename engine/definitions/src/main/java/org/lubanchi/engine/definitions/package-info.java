/** What may be reported and measured: tables, rules, measures, indicators, reports, read into one catalogue. */
@NullMarked
package org.lubanchi.engine.definitions;

import org.jspecify.annotations.NullMarked;
