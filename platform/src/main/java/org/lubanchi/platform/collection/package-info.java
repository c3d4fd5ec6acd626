/** What schools send: workbooks become table versions, versions are approved and sealed. */
@ApplicationModule(allowedDependencies = {"access", "audit", "catalogue", "http", "lake", "notification", "registry"})
@NullMarked
package org.lubanchi.platform.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
