/** What would be worth saying in a section, as sentences with bound figures that an author takes or leaves. */
@NullMarked
package org.lubanchi.engine.report.suggestion;

import org.jspecify.annotations.NullMarked;
