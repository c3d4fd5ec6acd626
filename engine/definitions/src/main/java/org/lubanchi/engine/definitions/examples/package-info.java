/** Runs the examples that stand in definition files. */
@NullMarked
package org.lubanchi.engine.definitions.examples;

import org.jspecify.annotations.NullMarked;
