/** Schools judged by standards and schemes, from sealed figures; runs of a scheme from self-assessment to the final score. */
@ApplicationModule(allowedDependencies = {"access", "audit", "catalogue", "indicator", "http", "lake", "report"})
@NullMarked
package org.lubanchi.platform.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
