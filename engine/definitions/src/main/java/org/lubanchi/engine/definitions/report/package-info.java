/** Outlines of reports as definitions: sections, sentences, tables and charts with the figures they carry. */
@NullMarked
package org.lubanchi.engine.definitions.report;

import org.jspecify.annotations.NullMarked;
