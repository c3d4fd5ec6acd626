package org.lubanchi.engine.kernel;

/**
 * What a figure is of (数据坐标): which indicator, of which unit, in which report year.
 *
 * @param indicator the indicator's id
 */
public record FactKey(String indicator, OrgUnitId unit, ReportYear year) {
    /** Reads {@code indicator@unit@year}. */
    public static FactKey parse(String text) {
        String[] parts = text.split("@", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("A fact key is indicator@unit@year, but was \"" + text + "\"");
        }
        return new FactKey(parts[0], new OrgUnitId(parts[1]), new ReportYear(Integer.parseInt(parts[2])));
    }

    @Override
    public String toString() {
        return indicator + "@" + unit + "@" + year;
    }
}
