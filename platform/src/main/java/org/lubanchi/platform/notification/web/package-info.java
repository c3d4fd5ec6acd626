/** The inbox over HTTP. */
@NullMarked
package org.lubanchi.platform.notification.web;

import org.jspecify.annotations.NullMarked;
