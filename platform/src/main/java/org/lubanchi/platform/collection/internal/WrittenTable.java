package org.lubanchi.platform.collection.internal;

import org.lubanchi.engine.sheet.TableReading;

/**
 * A table whose object lies in the lake and counts for nothing yet.
 *
 * @param object the SHA-256 that names it
 * @param sourceSha256 the SHA-256 of the workbook it was read from
 */
record WrittenTable(TableReading reading, String object, String sourceSha256) {}
