package org.lubanchi.engine.sheet;

import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * Whose workbook it is (工作簿标记), written on its hidden sheet.
 *
 * @param unit the reporting unit
 * @param unitName its name, for people
 * @param year the report year
 * @param edition the hash of the definitions the workbook was made from, may be empty
 */
public record WorkbookStamp(OrgUnitId unit, String unitName, ReportYear year, String edition) {}
