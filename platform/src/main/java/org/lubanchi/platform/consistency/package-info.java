/** Finished reports of anybody are handed in, checked in the background, and judged finding by finding. */
@ApplicationModule(allowedDependencies = {"access", "audit", "http", "indicator", "lake"})
@NullMarked
package org.lubanchi.platform.consistency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
