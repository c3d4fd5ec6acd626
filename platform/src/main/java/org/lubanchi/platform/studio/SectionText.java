package org.lubanchi.platform.studio;

import java.util.Optional;
import org.lubanchi.engine.report.narrative.Narrative;

/**
 * What people wrote into a section, at one version (章节文稿).
 *
 * @param section of the outline
 * @param version from 1; 0 while nobody has written
 * @param narrative the text
 * @param by who saved it; empty while nobody has
 */
public record SectionText(String section, int version, Narrative narrative, Optional<StudioReport.Signed> by) {
    /** Nobody has written. */
    public static SectionText none(String section) {
        return new SectionText(section, 0, Narrative.EMPTY, Optional.empty());
    }
}
