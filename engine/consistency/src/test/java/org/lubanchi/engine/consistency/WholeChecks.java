package org.lubanchi.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.document.Document;

/** Checks of tests: a relation that breaks down fails the test, where in use it would only be told. */
final class WholeChecks {
    private WholeChecks() {}

    static CheckReport of(String text) {
        return of(PlainTextReader.read(text, "文"));
    }

    static CheckReport of(Document document) {
        CheckReport report = ConsistencyChecker.withAllRelations().check(document);
        assertThat(report.unapplied()).isEmpty();
        return report;
    }
}
