/** What the module answers to the pages. */
@NullMarked
package org.lubanchi.platform.evaluation.web;

import org.jspecify.annotations.NullMarked;
