package org.lubanchi.platform.http;

import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** What a request asks for, read or refused with what would have been right. */
public final class Asked {
    private Asked() {}

    /**
     * The unit a request names.
     *
     * @throws Refusal when the text is no id
     */
    public static OrgUnitId unit(String text) {
        try {
            return new OrgUnitId(text);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.badRequest(
                    "unit", text, new LocalText("组织的编号，如 shaoxing", "the id of a unit, such as shaoxing"));
        }
    }

    /**
     * The report year a request names.
     *
     * @throws Refusal when no report is of such a year
     */
    public static ReportYear year(int year) {
        try {
            return new ReportYear(year);
        } catch (IllegalArgumentException notAYear) {
            throw Refusal.badRequest(
                    "year", String.valueOf(year), new LocalText("1949 到 2200 的年份", "a year from 1949 to 2200"));
        }
    }

    /**
     * The fact a request names.
     *
     * @throws Refusal when the text is no key
     */
    public static FactKey fact(String text) {
        try {
            return FactKey.parse(text);
        } catch (IllegalArgumentException notAKey) {
            throw Refusal.badRequest(
                    "fact", text, new LocalText("指标@组织@年度，如 enrolment@shaoxing@2023", "indicator@unit@year"));
        }
    }
}
