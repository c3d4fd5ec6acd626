package org.lubanchi.demo.city;

import java.util.Comparator;

/**
 * A programme a school offers in one track (专业点).
 *
 * @param programme code of the secondary catalogue
 * @param track how long
 */
public record ProgrammeOffering(String programme, Track track) implements Comparable<ProgrammeOffering> {
    private static final Comparator<ProgrammeOffering> ORDER =
            Comparator.comparing(ProgrammeOffering::programme).thenComparing(ProgrammeOffering::track);

    @Override
    public int compareTo(ProgrammeOffering other) {
        return ORDER.compare(this, other);
    }
}
