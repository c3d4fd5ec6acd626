/** Loads the demonstration through the same doors as everybody, once. */
@ApplicationModule(allowedDependencies = {"access", "audit", "collection", "registry"})
@NullMarked
package org.lubanchi.platform.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
