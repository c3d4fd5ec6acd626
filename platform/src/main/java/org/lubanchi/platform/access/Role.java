package org.lubanchi.platform.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What somebody is to the platform (角色). */
public enum Role {
    /** Reports for a school and sees its figures. */
    SCHOOL,
    /** Reviews what its school has filled in before it leaves the school. */
    APPROVER,
    /** Works for the education office of a county and sees its schools. */
    COUNTY,
    /** Works for an authority that supervises schools wherever they lie, as the labour authority does, and sees them. */
    AUTHORITY,
    /** Works for the education bureau of a city and sees its schools. */
    CITY,
    /** Works for the education department of a province and sees its cities and their schools. */
    PROVINCE,
    /** Reads what is published. */
    PUBLIC;

    /** The word in the database and on the wire. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this word, if there is one. */
    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** Whether people of the role review what others hand in, and may name a deputy for it. */
    public boolean reviews() {
        return switch (this) {
            case APPROVER, COUNTY, AUTHORITY, CITY -> true;
            case SCHOOL, PROVINCE, PUBLIC -> false;
        };
    }

    /** All words, for telling which there are. */
    public static String codes() {
        return Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", "));
    }

    /** Reads the word. */
    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
