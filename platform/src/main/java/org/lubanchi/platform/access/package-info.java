/** Who somebody is and what they may read: roles and units meet here and nowhere else. */
@ApplicationModule(allowedDependencies = {"audit", "http"})
@NullMarked
package org.lubanchi.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
