package org.lubanchi.platform.training;

import java.util.List;
import org.lubanchi.platform.access.Reader;

/** Whose training somebody may look at (培训查看范围): a school its own, a city that of its schools, the public none. */
public interface TrainingScope {
    /**
     * The schools within a unit that a reader may look at, ordered by id.
     *
     * @throws org.lubanchi.platform.http.Refusal when the unit is not within
     */
    List<String> schools(Reader reader, String unit);

    /**
     * Lets a reader look at a school's training or refuses.
     *
     * @throws org.lubanchi.platform.http.Refusal when it is not theirs
     */
    void requireSight(Reader reader, String school);
}
