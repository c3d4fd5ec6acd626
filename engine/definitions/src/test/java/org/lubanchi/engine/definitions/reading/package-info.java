/** Tests of the readers on good and bad files. */
@NullMarked
package org.lubanchi.engine.definitions.reading;

import org.jspecify.annotations.NullMarked;
