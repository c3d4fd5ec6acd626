/** Reads definition files with their positions; the only place that knows YAML. */
@NullMarked
package org.lubanchi.engine.definitions.reading;

import org.jspecify.annotations.NullMarked;
