package org.lubanchi.demo.city;

import java.util.Comparator;

/**
 * A programme a school offers in one track (专业点).
 *
 * @param programme code of the secondary catalogue
 * @param track how long
 */
public record Offering(String programme, Track track) implements Comparable<Offering> {
    private static final Comparator<Offering> ORDER =
            Comparator.comparing(Offering::programme).thenComparing(Offering::track);

    @Override
    public int compareTo(Offering other) {
        return ORDER.compare(this, other);
    }
}
