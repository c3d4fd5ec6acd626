/** Files that other authorities' systems give out, and how their rows become rows of ours. */
@NullMarked
package org.lubanchi.engine.definitions.register;

import org.jspecify.annotations.NullMarked;
