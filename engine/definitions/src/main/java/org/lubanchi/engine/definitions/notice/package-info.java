/** What people are told when something happens in a round. */
@NullMarked
package org.lubanchi.engine.definitions.notice;

import org.jspecify.annotations.NullMarked;
