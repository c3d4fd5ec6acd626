/** Reports written from sealed figures: on the page with every figure bound, and as Word, PDF and HTML files. */
@ApplicationModule(allowedDependencies = {"access", "catalogue", "indicator", "http"})
@NullMarked
package org.lubanchi.platform.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
