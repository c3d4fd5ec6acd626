/** The module's addresses. */
@NullMarked
package org.lubanchi.platform.indicator.web;

import org.jspecify.annotations.NullMarked;
