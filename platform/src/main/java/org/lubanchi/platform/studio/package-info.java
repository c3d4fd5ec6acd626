/** The report studio: people write between the figures of a report, it is checked, approved, frozen and published. */
@ApplicationModule(
        allowedDependencies = {"access", "audit", "catalogue", "consistency", "http", "indicator", "lake", "report"})
@NullMarked
package org.lubanchi.platform.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
