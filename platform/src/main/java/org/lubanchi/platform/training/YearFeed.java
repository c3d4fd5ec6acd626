package org.lubanchi.platform.training;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.platform.access.Reader;

/** The one port to the lake (入湖端口): a school's completed classes of a year become rows of the reported tables. */
public interface YearFeed {
    /**
     * Locks the completed classes of a year that count and hands their rows to collection. What a school reported in these
     * tables for the year before is replaced by a new version.
     *
     * @throws org.lubanchi.engine.kernel.Failure with every issue when collection refuses the rows; then nothing is locked
     */
    Fed feed(Reader by, String school, int year);

    /** What was handed over last. */
    Optional<Fed> find(String school, int year);

    /** What was handed over (入湖回执). */
    record Fed(String round, int classes, int personTimes, String at, List<Issue> issues) {
        public Fed {
            issues = List.copyOf(issues);
        }
    }
}
