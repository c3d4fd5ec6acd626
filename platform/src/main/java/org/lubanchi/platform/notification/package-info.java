/** Tells people what has happened: an inbox in the program, and mail where it is configured. */
@ApplicationModule(allowedDependencies = {"access", "audit", "catalogue", "http"})
@NullMarked
package org.lubanchi.platform.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
