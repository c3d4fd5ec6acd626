/** Measures the report checker: what it finds on judged reports, on mutants, on texts of our own, and how fast. */
@NullMarked
package org.lubanchi.benchmark.checker;

import org.jspecify.annotations.NullMarked;
