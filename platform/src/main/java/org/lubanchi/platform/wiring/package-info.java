/** The one package that wires: clock, chance and data folder enter here, and later engines meet their adapters. */
@ApplicationModule(allowedDependencies = {"collection", "consistency", "datafolder", "indicator", "report"})
@NullMarked
package org.lubanchi.platform.wiring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
