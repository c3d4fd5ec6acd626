package org.lubanchi.demo.city;

/** How long a student is trained (培养类型), by the codes of the list track. */
public enum Track {
    THREE_YEAR("three_year", false),
    FIVE_YEAR_INTEGRATED("five_year_integrated", true),
    THREE_PLUS_FOUR("three_plus_four", true);

    private final String code;
    private final boolean longTrack;

    Track(String code, boolean longTrack) {
        this.code = code;
        this.longTrack = longTrack;
    }

    /** The code in the table. */
    public String code() {
        return code;
    }

    /** Whether it goes beyond three years (长学制). */
    public boolean isLong() {
        return longTrack;
    }
}
