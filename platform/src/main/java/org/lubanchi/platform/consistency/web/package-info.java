/** Checks over HTTP. */
@NullMarked
package org.lubanchi.platform.consistency.web;

import org.jspecify.annotations.NullMarked;
