/** Inbox and outbox in PostgreSQL, and the way to the mail server. */
@NullMarked
package org.lubanchi.platform.notification.internal;

import org.jspecify.annotations.NullMarked;
