package org.lubanchi.platform.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;

/**
 * The body of every answer that is an error (错误应答).
 *
 * @param issues what is wrong, each in five parts
 * @param incident the number under which the log tells more; null when the asker can mend it alone
 */
public record ErrorBody(List<Told> issues, @Nullable String incident) {
    public ErrorBody {
        issues = List.copyOf(issues);
    }

    /** An issue as it travels. */
    public record Told(
            String code,
            String severity,
            String where,
            LocalText found,
            LocalText expected,
            LocalText why,
            LocalText remedy) {
        public static Told of(Issue issue) {
            return new Told(
                    issue.code(),
                    issue.severity().code(),
                    issue.where().text(),
                    issue.found(),
                    issue.expected(),
                    issue.why(),
                    issue.remedy());
        }
    }

    /** Issues that the asker can mend. */
    public static ErrorBody of(List<Issue> issues) {
        return new ErrorBody(issues.stream().map(Told::of).toList(), null);
    }

    /** Issues that are in the log under a number. */
    public static ErrorBody of(List<Issue> issues, String incident) {
        return new ErrorBody(issues.stream().map(Told::of).toList(), incident);
    }
}
