/** The wording of the documents of evaluation: what is said is code, how it is said are files. */
@NullMarked
package org.lubanchi.engine.definitions.paper;

import org.jspecify.annotations.NullMarked;
