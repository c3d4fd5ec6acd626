/** Status, errors, static pages and limits. */
@NullMarked
package org.lubanchi.platform.http.web;

import org.jspecify.annotations.NullMarked;
