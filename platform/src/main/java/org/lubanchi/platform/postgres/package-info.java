/** The database of process state: embedded by default, external by one property. */
@ApplicationModule(allowedDependencies = {"datafolder"})
@NullMarked
package org.lubanchi.platform.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
