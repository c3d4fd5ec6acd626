package org.lubanchi.platform.training;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.platform.access.Reader;

/**
 * The one port to the lake (入湖端口): a school's classes of a year become rows of the reported tables, those too short to
 * count as well. What counts is for the definitions to say, over the rows.
 */
public interface YearFeed {
    /**
     * Locks the completed classes of a year and hands their rows to collection. What a school reported in these
     * tables for the year before is replaced by a new version.
     *
     * @throws org.lubanchi.engine.kernel.Failure with every issue when collection refuses the rows; then nothing is locked
     */
    Fed feed(Reader by, String school, int year);

    /** What was handed over last. */
    Optional<Fed> find(String school, int year);

    /**
     * What was handed over (入湖回执).
     *
     * @param classes all that were over
     * @param personTimes all who took part, completed or not
     * @param counted of these the ones that count by the rules of the day; null where it was not told apart then
     */
    record Fed(
            String round,
            int classes,
            int personTimes,
            @Nullable Integer counted,
            String at,
            List<Issue> issues) {
        public Fed {
            issues = List.copyOf(issues);
        }
    }
}
