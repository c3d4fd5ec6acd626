/** The only place of the engines where SQL text is built. */
@NullMarked
package org.lubanchi.engine.warehouse.sql;

import org.jspecify.annotations.NullMarked;
