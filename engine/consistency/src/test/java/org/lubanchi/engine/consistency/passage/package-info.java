/** Tests of tables and passages. */
@NullMarked
package org.lubanchi.engine.consistency.passage;

import org.jspecify.annotations.NullMarked;
