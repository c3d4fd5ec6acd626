/** The module's addresses. */
@NullMarked
package org.lubanchi.platform.report.web;

import org.jspecify.annotations.NullMarked;
