package org.lubanchi.platform.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down who guesses: after a few failures of an account, or many from one address, each further one doubles the
 * pause, up to a quarter of an hour. Kept in the database, so that a restart forgives nothing.
 */
@Component
class Attempts {
    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 30;
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long this account or address must still wait; zero when it need not. */
    Duration pause(String login, String address) {
        Duration account = pause(accountKey(login), FREE_FOR_ACCOUNT);
        Duration from = pause(addressKey(address), FREE_FOR_ADDRESS);
        return account.compareTo(from) >= 0 ? account : from;
    }

    void failed(String login, String address) {
        failed(accountKey(login));
        failed(addressKey(address));
    }

    void succeeded(String login) {
        jdbc.sql("delete from access.sign_in_failure where key = ?")
                .param(accountKey(login))
                .update();
    }

    private Duration pause(String key, int free) {
        Optional<Duration> left = jdbc.sql("select failures, last_at from access.sign_in_failure where key = ?")
                .param(key)
                .query((row, _) -> {
                    Duration due = delay(row.getInt("failures"), free);
                    Instant over = row.getObject("last_at", OffsetDateTime.class)
                            .toInstant()
                            .plus(due);
                    return Duration.between(clock.instant(), over);
                })
                .optional();
        return left.filter(Duration::isPositive).orElse(Duration.ZERO);
    }

    static Duration delay(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - free + 1, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private void failed(String key) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("insert into access.sign_in_failure (key, failures, last_at) values (?, 1, ?)"
                        + " on conflict (key) do update set failures = case"
                        + " when sign_in_failure.last_at < excluded.last_at - interval '1 day' then 1"
                        + " else sign_in_failure.failures + 1 end, last_at = excluded.last_at")
                .params(key, now)
                .update();
    }

    private static String accountKey(String login) {
        return hash("account:" + login.toLowerCase(Locale.ROOT));
    }

    private static String addressKey(String address) {
        return hash("address:" + address);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
