/** Cases of training in PostgreSQL, the rules held against them, and the port to the lake. */
@NullMarked
package org.lubanchi.platform.training.internal;

import org.jspecify.annotations.NullMarked;
