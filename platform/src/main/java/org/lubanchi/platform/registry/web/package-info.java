/** The units a reader may see. */
@NullMarked
package org.lubanchi.platform.registry.web;

import org.jspecify.annotations.NullMarked;
