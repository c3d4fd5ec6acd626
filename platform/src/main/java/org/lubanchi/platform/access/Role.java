package org.lubanchi.platform.access;

import java.util.Locale;

/** What somebody is to the platform (角色). */
public enum Role {
    /** Reports for a school and sees its figures. */
    SCHOOL,
    /** Works for the education bureau of a city and sees its schools. */
    CITY,
    /** Reads what is published. */
    PUBLIC;

    /** The word in the database and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the word. */
    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
