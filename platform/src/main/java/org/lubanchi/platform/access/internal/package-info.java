/** Accounts, passwords, the policy, and the security of every route. */
@NullMarked
package org.lubanchi.platform.access.internal;

import org.jspecify.annotations.NullMarked;
