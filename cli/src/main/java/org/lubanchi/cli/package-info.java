/** The engines from a terminal, without a server; the only place here that knows folders, clock and language. */
@NullMarked
package org.lubanchi.cli;

import org.jspecify.annotations.NullMarked;
