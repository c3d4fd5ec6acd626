package org.lubanchi.platform.studio;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What somebody remarks about a section (章节批注).
 *
 * @param id its number
 * @param section where
 * @param thread the comment it answers; empty when it begins a thread
 * @param quote the words it is about, may be empty
 * @param text what is remarked
 * @param proposal what might stand there instead of the quoted words (修改建议); empty when nothing is proposed
 * @param by who, and when
 * @param resolved who said that it is settled; only the first of a thread is
 */
public record SectionComment(
        long id,
        String section,
        OptionalLong thread,
        String quote,
        String text,
        Optional<String> proposal,
        StudioReport.Signed by,
        Optional<StudioReport.Signed> resolved) {
    /** The same under the number it was kept under. */
    public SectionComment numbered(long number) {
        return new SectionComment(number, section, thread, quote, text, proposal, by, resolved);
    }
}
