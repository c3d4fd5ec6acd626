/** The synthetic year counted again, by hand. */
@NullMarked
package org.lubanchi.demo;

import org.jspecify.annotations.NullMarked;
