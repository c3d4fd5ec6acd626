/** The one folder that holds everything an installation keeps, with its format version. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.lubanchi.platform.datafolder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
