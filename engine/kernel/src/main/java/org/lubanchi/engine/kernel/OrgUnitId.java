package org.lubanchi.engine.kernel;

import java.util.regex.Pattern;

/**
 * The opaque identity of an organisation unit (组织): a school, a campus, a county, a city.
 *
 * <p>Never the school code: codes, names and kinds change and are dated attributes of the unit.
 *
 * @param value lower-case letters, digits and hyphens, at most 64 characters
 */
public record OrgUnitId(String value) implements Comparable<OrgUnitId> {
    private static final Pattern WRITTEN = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public OrgUnitId {
        if (!WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An organisation id is lower-case letters, digits and hyphens, at most 64, but was \"" + value
                            + "\"");
        }
    }

    @Override
    public int compareTo(OrgUnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
