/** Figures of the current snapshots, within what the asker may read; computed once a snapshot and kept. */
@ApplicationModule(allowedDependencies = {"access", "audit", "catalogue", "lake", "http"})
@NullMarked
package org.lubanchi.platform.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
