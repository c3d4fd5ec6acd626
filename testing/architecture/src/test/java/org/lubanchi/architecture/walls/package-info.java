/** The walls: one class a rule, each a question put to a checkout. */
@NullMarked
package org.lubanchi.architecture.walls;

import org.jspecify.annotations.NullMarked;
