/** What the program costs, beside the bare thing (基准). */
@NullMarked
package org.lubanchi.benchmark;

import org.jspecify.annotations.NullMarked;
