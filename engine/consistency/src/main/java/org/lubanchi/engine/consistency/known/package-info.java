/** What is known of the reporting body elsewhere: computed from its rows, or printed in a cited document. */
@NullMarked
package org.lubanchi.engine.consistency.known;

import org.jspecify.annotations.NullMarked;
