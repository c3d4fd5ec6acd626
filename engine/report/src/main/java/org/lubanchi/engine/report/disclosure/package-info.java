/** What must not become public: cells that count so few people that somebody could be recognised. */
@NullMarked
package org.lubanchi.engine.report.disclosure;

import org.jspecify.annotations.NullMarked;
