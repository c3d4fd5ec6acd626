package org.lubanchi.platform.collection.internal;

import org.lubanchi.engine.sheet.TableReading;

/**
 * A table whose object lies in the lake and counts for nothing yet.
 *
 * @param object the SHA-256 that names it
 * @param sourceSha256 the SHA-256 of the workbook it was read from
 * @param toExplain how many issues of sheet and rules ask for an explanation
 */
record WrittenTable(TableReading reading, String object, String sourceSha256, int toExplain) {}
