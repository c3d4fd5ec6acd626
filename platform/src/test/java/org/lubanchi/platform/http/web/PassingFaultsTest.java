package org.lubanchi.platform.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.Issue;

/** A database that restarts and a full disk are told as what they are, and no fault of ours is taken for them. */
class PassingFaultsTest {
    private static Optional<String> code(Throwable thrown) {
        return PassingFaults.issueOf(thrown, "/api/rounds").map(Issue::code);
    }

    @Test
    void aDatabaseThatStopsIsAway() {
        for (String state : new String[] {"08006", "57P01", "57P02", "57P03"}) {
            assertThat(code(new IllegalStateException("outside", new SQLException("terminating", state))))
                    .as(state)
                    .contains("platform.database-away");
        }
        assertThat(code(new SQLTransientConnectionException("no connection within 5 s")))
                .contains("platform.database-away");
        assertThat(code(new IllegalStateException("roll back", new SQLException("Connection is closed"))))
                .as("a broken connection that is used once more")
                .contains("platform.database-away");
    }

    @Test
    void aFullDiskIsToldWhoeverMeetsIt() {
        assertThat(code(new SQLException("could not extend file", "53100"))).contains("platform.disk-full");
        assertThat(code(new UncheckedIOException(new IOException("/data/lake: No space left on device"))))
                .contains("platform.disk-full");
    }

    @Test
    void whatIsWrongWithAStatementIsOurFault() {
        assertThat(code(new SQLException("syntax error", "42601"))).isEmpty();
        assertThat(code(new SQLException("without a state"))).isEmpty();
        assertThat(code(new IOException("broken pipe"))).isEmpty();
        assertThat(code(new IllegalArgumentException("nothing of the kind"))).isEmpty();
    }

    @Test
    void aCircleOfCausesEnds() {
        IllegalStateException one = new IllegalStateException("one");
        IllegalStateException other = new IllegalStateException("other", one);
        one.initCause(other);
        assertThat(code(one)).isEmpty();
    }
}
