/** The register of organisation units: opaque ids, dated names, kinds and hierarchies. */
@ApplicationModule(allowedDependencies = {"access", "audit", "http"})
@NullMarked
package org.lubanchi.platform.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
