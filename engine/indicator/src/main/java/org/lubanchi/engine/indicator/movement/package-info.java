/** Why a figure differs between two snapshots. */
@NullMarked
package org.lubanchi.engine.indicator.movement;

import org.jspecify.annotations.NullMarked;
