package org.lubanchi.platform.studio;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;

/** The library of cases (案例库): schools tell them, their city accepts them, reports take them in. */
public interface Stories {
    /** Begins a case of the asker's unit. */
    Story begin(OrgUnitId unit, ReportYear year, Story.Words words);

    /** The cases of a unit, or of a city's schools, whose words hold what is asked for; the newest first. */
    List<Story> list(OrgUnitId unit, ReportYear year, String words);

    /** One case, for those who work for its unit or review it. */
    Story require(long id);

    /**
     * Changes its words.
     *
     * @param revision the one that was on the page
     */
    Story write(long id, int revision, Story.Words words);

    /** Gives it a picture: a JPEG or PNG within bounds, encoded anew; anything else is refused. */
    Story illustrate(long id, boolean rights, boolean consent, Path file);

    /** Hands it in, accepts it, or returns it with a reason. */
    Story move(long id, int revision, Story.State to, String reason);

    /** Its picture. */
    Path requirePicture(Story story);

    /** Puts accepted cases into a section of a report, in this order; an empty list takes them out. */
    void choose(long report, String section, List<Long> stories);

    /** The cases of a report with the numbers they bear. */
    List<Chosen> listChosen(StudioReport report);

    /** A case in a report (入选案例), with its running number such as 1-2. */
    record Chosen(String section, String number, Story story) {}

    /** The number of a case of a report, if it is in it. */
    default Optional<String> findNumber(StudioReport report, long story) {
        return listChosen(report).stream()
                .filter(chosen -> chosen.story().id() == story)
                .map(Chosen::number)
                .findFirst();
    }
}
