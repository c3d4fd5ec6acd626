/** What happened to the lake, in the past tense. */
@NamedInterface("events")
@NullMarked
package org.lubanchi.platform.lake.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
