package org.lubanchi.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CappedIssuesTest {
    private static Issue issue(String code, int row) {
        LocalText text = new LocalText("文", "text");
        return new Issue(code, Severity.BLOCKING, new Place.Cell("f", "s", "A" + row), text, text, text, text);
    }

    @Test
    void belowTheCapEveryIssueIsTold() {
        CappedIssues issues = new CappedIssues(2);
        issues.add("a.b", () -> issue("a.b", 1));
        issues.add("a.c", () -> issue("a.c", 2));
        issues.add("a.b", () -> issue("a.b", 3));

        assertThat(issues.list()).containsExactly(issue("a.b", 1), issue("a.c", 2), issue("a.b", 3));
    }

    @Test
    void beyondTheCapTheRestIsCountedFromItsFirstPlaceOnAndNeverBuilt() {
        CappedIssues issues = new CappedIssues(2);
        AtomicInteger built = new AtomicInteger();
        for (int row = 1; row <= 100; row++) {
            int here = row;
            issues.add("a.b", () -> {
                built.incrementAndGet();
                return issue("a.b", here);
            });
        }

        assertThat(issues.list()).hasSize(3);
        assertThat(issues.list().getLast().found().en()).contains("98 more");
        assertThat(issues.list().getLast().where().text()).endsWith("A3");
        assertThat(issues.count("a.b")).isEqualTo(100);
        assertThat(issues.count("a.c")).isZero();
        assertThat(built).hasValue(3);
    }
}
