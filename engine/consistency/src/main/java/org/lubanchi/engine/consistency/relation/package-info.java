/** What must hold between claims, one small class each. */
@NullMarked
package org.lubanchi.engine.consistency.relation;

import org.jspecify.annotations.NullMarked;
