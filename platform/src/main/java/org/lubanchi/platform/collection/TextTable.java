package org.lubanchi.platform.collection;

import java.nio.file.Path;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * One table of one unit as a text (文本表来件): UTF-8 or GB18030, commas, a line of heads named as in a workbook.
 *
 * @param table the id of a list or roster; a form has too few rows to come this way
 */
public record TextTable(Path file, OrgUnitId unit, ReportYear year, String table) {}
