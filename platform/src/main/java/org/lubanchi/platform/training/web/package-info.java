/** Training over HTTP. */
@NullMarked
package org.lubanchi.platform.training.web;

import org.jspecify.annotations.NullMarked;
