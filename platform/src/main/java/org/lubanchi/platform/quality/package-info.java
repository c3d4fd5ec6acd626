/** How good the sealed reports of units are: cards for those who follow reporting. */
@ApplicationModule(allowedDependencies = {"access", "catalogue", "collection", "http", "indicator"})
@NullMarked
package org.lubanchi.platform.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
