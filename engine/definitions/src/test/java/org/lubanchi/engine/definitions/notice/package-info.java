/** Tests of notices. */
@NullMarked
package org.lubanchi.engine.definitions.notice;

import org.jspecify.annotations.NullMarked;
