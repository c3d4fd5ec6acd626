package org.lubanchi.engine.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the cover and the file's properties say (封面).
 *
 * @param title the title
 * @param subtitle second line of the cover, may be empty
 * @param publisher who issues it, may be empty
 * @param date the date on the cover
 * @param notice a notice shown on every page, for example that the data are synthetic; may be empty
 * @param properties machine-readable properties such as snapshot and definitions edition
 */
public record DocumentMeta(
        String title,
        String subtitle,
        String publisher,
        Optional<LocalDate> date,
        String notice,
        List<Property> properties) {
    public DocumentMeta {
        properties = List.copyOf(properties);
    }

    /** A named property (属性). */
    public record Property(String name, String value) {}

    /** Front matter of a document of which only the title is known. */
    public static DocumentMeta titled(String title) {
        return new DocumentMeta(title, "", "", Optional.empty(), "", List.of());
    }
}
