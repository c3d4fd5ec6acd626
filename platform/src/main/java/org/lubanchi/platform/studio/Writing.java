package org.lubanchi.platform.studio;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.report.WrittenReport;
import org.lubanchi.engine.report.narrative.Narrative;
import org.lubanchi.engine.report.narrative.NearestFigures;
import org.lubanchi.engine.report.narrative.TypedNumber;

/** Writing reports together (协同撰写), within what the asker works for. */
public interface Writing {
    /**
     * Opens the report of a unit and year.
     *
     * @param partner whom it is written together with, where the outline asks for somebody; else passed over
     * @throws org.lubanchi.platform.http.Refusal when no outline fits, nothing is sealed, it is open already, or the
     *     asker does not write for the unit
     */
    StudioReport open(String outline, OrgUnitId unit, ReportYear year, String partner);

    /** The reports of a unit and of those within it that the asker follows, the newest year first. */
    List<StudioReport> list(OrgUnitId unit);

    /**
     * One report.
     *
     * @throws org.lubanchi.platform.http.Refusal when there is none, or it is of a unit the asker does not work for
     */
    StudioReport require(long id);

    /** What the figures write today, section by section. */
    WrittenReport written(StudioReport report);

    /** What people wrote into every section of a report; sections without text are not there. */
    List<SectionText> listTexts(StudioReport report);

    /** Who is to write which section. */
    List<Assignment> listAssignments(StudioReport report);

    /** Somebody who is to write a section (章节分工). */
    record Assignment(String section, String account, String name) {}

    /** Gives a section to somebody who writes for the unit, by their login; an empty login takes it back. */
    void assign(long report, String section, String login);

    /** A section with its chips read against the figures of today. */
    SectionReading read(StudioReport report, String section);

    /**
     * A section as it is shown to its authors.
     *
     * @param text what people wrote
     * @param unbound typed numbers with the figures they may mean
     */
    record SectionReading(SectionText text, List<Unbound> unbound) {
        public SectionReading {
            unbound = List.copyOf(unbound);
        }
    }

    /** A typed number and what it may mean. */
    record Unbound(TypedNumber number, List<NearestFigures.Offer> offers) {
        public Unbound {
            offers = List.copyOf(offers);
        }
    }

    /**
     * Saves a section as a further version, without the rubbish that was pasted in.
     *
     * @param seen the version that was on the page; 0 when nobody had written
     */
    Saved save(long report, String section, int seen, Narrative narrative);

    /** What became of a save. */
    sealed interface Saved {
        /** It holds. */
        record Kept(SectionText text) implements Saved {}

        /** Somebody else was faster: theirs holds, the other is kept beside it. */
        record Conflict(SectionText theirs, SectionText yours) implements Saved {}
    }

    /** Every version of a section, the newest first. */
    List<SectionText> listVersions(long report, String section);

    /** Comments of a report in the order they were made. */
    List<SectionComment> listComments(StudioReport report);

    /**
     * What somebody has to say.
     *
     * @param thread the comment it answers
     * @param quote the words it is about, may be empty
     * @param proposal what might stand there instead; only where words are quoted and nothing is answered
     */
    record Remark(String section, Optional<Long> thread, String quote, String text, Optional<String> proposal) {}

    /** Remarks something about a section, or answers a remark; the text changes only when its author takes a proposal. */
    SectionComment comment(long report, Remark remark);

    /** Says that a thread is settled. */
    void resolve(long report, long comment);
}
