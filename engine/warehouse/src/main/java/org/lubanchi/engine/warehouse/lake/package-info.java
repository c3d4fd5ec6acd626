/** The lake on disk: immutable objects named by their hash, manifests of sealed snapshots. */
@NullMarked
package org.lubanchi.engine.warehouse.lake;

import org.jspecify.annotations.NullMarked;
