/** The register in PostgreSQL. */
@NullMarked
package org.lubanchi.platform.registry.internal;

import org.jspecify.annotations.NullMarked;
