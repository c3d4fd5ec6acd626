package org.lubanchi.engine.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something stopped the work (故障): told in the five parts of an issue, with its cause kept.
 *
 * <p>Bad data inside a file is an {@link Issue}; a {@code Failure} is for what makes going on impossible.
 */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose move it is. */
    public enum Category {
        /** The user can mend it: wrong file, wrong name, no right. */
        USER(2),
        /** The machine or its surroundings: disk full, port in use. */
        ENVIRONMENT(3),
        /** What is stored is not what was written: damaged or of another version. */
        STORE(4),
        /** Ours. */
        INTERNAL(70);

        private final int exitStatus;

        Category(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        /** The status with which a command ends. */
        public int exitStatus() {
            return exitStatus;
        }
    }

    private final Category category;
    private final transient List<Issue> issues;

    /** A failure told by issues, at least one. */
    public Failure(Category category, List<Issue> issues, @Nullable Throwable cause) {
        super(text(issues), cause);
        this.category = category;
        this.issues = List.copyOf(issues);
    }

    /** A failure told by one issue. */
    public Failure(Category category, Issue issue) {
        this(category, List.of(issue), null);
    }

    /** A failure told by one issue, with what caused it. */
    public Failure(Category category, Issue issue, Throwable cause) {
        this(category, List.of(issue), cause);
    }

    private static String text(List<Issue> issues) {
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("A failure tells at least one issue");
        }
        StringBuilder text = new StringBuilder();
        for (Issue issue : issues) {
            text.append(text.isEmpty() ? "" : "\n").append(issue.text(Language.ZH));
        }
        return text.toString();
    }

    /** Whose move it is. */
    public Category category() {
        return category;
    }

    /** What happened, at least one issue. */
    public List<Issue> issues() {
        return issues;
    }
}
