/** Tests of the report checker. */
@NullMarked
package org.lubanchi.engine.consistency;

import org.jspecify.annotations.NullMarked;
