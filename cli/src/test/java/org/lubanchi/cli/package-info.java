/** Tests of the commands, run as a user would. */
@NullMarked
package org.lubanchi.cli;

import org.jspecify.annotations.NullMarked;
