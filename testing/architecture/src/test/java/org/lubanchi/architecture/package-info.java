/** What a checkout holds, read once: modules, sources, classes, texts; and the tests that hold the walls against it. */
@NullMarked
package org.lubanchi.architecture;

import org.jspecify.annotations.NullMarked;
