/** Signing in and out. */
@NullMarked
package org.lubanchi.platform.access.web;

import org.jspecify.annotations.NullMarked;
