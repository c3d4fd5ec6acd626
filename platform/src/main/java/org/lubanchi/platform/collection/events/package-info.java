/** What happened to what schools sent, in the past tense. */
@NamedInterface("events")
@NullMarked
package org.lubanchi.platform.collection.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
