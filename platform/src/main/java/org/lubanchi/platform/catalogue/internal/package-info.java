/** Reading the folder of definitions. */
@NullMarked
package org.lubanchi.platform.catalogue.internal;

import org.jspecify.annotations.NullMarked;
