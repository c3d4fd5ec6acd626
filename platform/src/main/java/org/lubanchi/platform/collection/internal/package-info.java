/** Taking in and sealing, over process state in PostgreSQL and objects in the lake. */
@NullMarked
package org.lubanchi.platform.collection.internal;

import org.jspecify.annotations.NullMarked;
