/** Who changed what and when, in a chain of hashes that shows a break. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.lubanchi.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
