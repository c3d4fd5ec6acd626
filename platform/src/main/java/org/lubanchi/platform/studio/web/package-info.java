/** The module's addresses. */
@NullMarked
package org.lubanchi.platform.studio.web;

import org.jspecify.annotations.NullMarked;
