/** The commit point: objects are on the disk before one transaction makes them count. */
@ApplicationModule(allowedDependencies = {"access", "audit"})
@NullMarked
package org.lubanchi.platform.lake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
