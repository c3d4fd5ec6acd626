package org.lubanchi.platform.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lubanchi.platform.audit.AuditTrail.AuditEntry;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.audit.AuditTrail.ChainVerdict;

/**
 * One entry of the chain.
 *
 * @param number from 1, without gaps
 * @param at when, to the microsecond
 * @param content what happened
 * @param previousHash the hash of the entry before; 64 zeros before the first
 * @param hash over number, time, content and the previous hash
 */
record Link(long number, Instant at, Content content, String previousHash, String hash) {
    static final String BEGINNING = "0".repeat(64);

    /** What happened. */
    record Content(String actor, String action, String subject, String facts) {}

    static Link after(Optional<Link> last, Instant at, Content content) {
        long number = last.map(Link::number).orElse(0L) + 1;
        String previous = last.map(Link::hash).orElse(BEGINNING);
        return new Link(number, at, content, previous, hash(number, at, content, previous));
    }

    static Link read(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Content(
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("facts")),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    static ChainVerdict verify(Iterator<Link> links) {
        long count = 0;
        String previous = BEGINNING;
        while (links.hasNext()) {
            Link link = links.next();
            count++;
            boolean fits = link.number == count
                    && link.previousHash.equals(previous)
                    && link.hash.equals(hash(link.number, link.at, link.content, previous));
            if (!fits) {
                return new ChainVerdict(count, link.number);
            }
            previous = link.hash;
        }
        return new ChainVerdict(count, 0);
    }

    /** Facts as lines; a line break inside a value cannot be told from the next line, so it is escaped. */
    static String text(List<AuditFact> facts) {
        return facts.stream()
                .map(fact ->
                        fact.name() + "=" + fact.value().replace("\\", "\\\\").replace("\n", "\\n"))
                .collect(Collectors.joining("\n"));
    }

    /** As others read it. */
    AuditEntry entry() {
        List<AuditFact> facts = content.facts()
                .lines()
                .filter(line -> line.indexOf('=') > 0)
                .map(line -> new AuditFact(
                        line.substring(0, line.indexOf('=')), unescaped(line.substring(line.indexOf('=') + 1))))
                .toList();
        return new AuditEntry(number, at, content.action(), content.subject(), facts);
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                text.append(value.charAt(i) == 'n' ? '\n' : value.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Each part goes in with its length, so that no two entries read alike. */
    private static String hash(long number, Instant at, Content content, String previous) {
        StringBuilder canonical = new StringBuilder();
        for (String part : List.of(
                Long.toString(number),
                at.toString(),
                content.actor(),
                content.action(),
                content.subject(),
                content.facts(),
                previous)) {
            canonical.append(part.length()).append(':').append(part).append(';');
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
