/** What every answer over HTTP has in common: errors in five parts, limits, the pages themselves. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.lubanchi.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
