/** The module's addresses. */
@NullMarked
package org.lubanchi.platform.quality.web;

import org.jspecify.annotations.NullMarked;
