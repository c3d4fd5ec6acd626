/** The definitions this installation runs on, read once. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.lubanchi.platform.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
