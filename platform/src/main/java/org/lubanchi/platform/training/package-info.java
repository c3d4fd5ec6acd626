/** Social training: the first business application. Nothing depends on it; its one port feeds the lake. */
@ApplicationModule(
        allowedDependencies = {"access", "audit", "catalogue", "collection", "datafolder", "http", "registry", "report"
        })
@NullMarked
package org.lubanchi.platform.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
