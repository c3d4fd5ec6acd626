package org.lubanchi.engine.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Collects issues, so many of each kind in full (限量问题清单): a file with a million bad cells stays readable.
 *
 * <p>Every issue is counted; beyond the cap a kind is told once more as "and 312 more". The text of an issue beyond the cap
 * is never built. Not for several threads.
 */
public final class CappedIssues {
    private final int cap;
    private final List<Issue> told = new ArrayList<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    /** A collection that tells at most so many issues of each code in full. */
    public CappedIssues(int cap) {
        if (cap < 1) {
            throw new IllegalArgumentException("A cap is at least 1, not " + cap);
        }
        this.cap = cap;
    }

    /** Counts an issue of a code, and builds and keeps it when the cap allows. */
    public void add(String code, Supplier<Issue> issue) {
        Kind kind = kinds.computeIfAbsent(code, ignored -> new Kind());
        kind.count++;
        if (kind.count <= cap) {
            told.add(issue.get());
        } else if (kind.count == cap + 1L) {
            kind.firstOmitted.add(issue.get());
        }
    }

    /** How many issues of a code there were, told or not. */
    public long count(String code) {
        Kind kind = kinds.get(code);
        return kind == null ? 0 : kind.count;
    }

    /** The issues in the order they came, then one line for each code with more than the cap. */
    public List<Issue> list() {
        List<Issue> all = new ArrayList<>(told);
        for (Kind kind : kinds.values()) {
            kind.firstOmitted.forEach(first -> all.add(more(first, kind.count - cap)));
        }
        return List.copyOf(all);
    }

    private static Issue more(Issue first, long omitted) {
        return new Issue(
                first.code(),
                first.severity(),
                first.where(),
                new LocalText(
                        "从这里起还有 " + omitted + " 处同类问题，未逐一列出", "and " + omitted + " more of the same kind from here on"),
                first.expected(),
                first.why(),
                new LocalText("先改已列出的各处，再上传一次，其余会接着列出", "Mend those listed and upload again; the rest will follow"));
    }

    private static final class Kind {
        private long count;
        private final List<Issue> firstOmitted = new ArrayList<>(1);
    }
}
