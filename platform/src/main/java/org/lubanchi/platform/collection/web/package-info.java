/** The pages of rounds, drafts and reviews. */
@NullMarked
package org.lubanchi.platform.collection.web;

import org.jspecify.annotations.NullMarked;
