package org.lubanchi.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The named exceptions of {@code testing/architecture/boundaries.txt}.
 *
 * @param entries in the order of the file
 */
public record Boundaries(List<Entry> entries) {
    /** Where the file is. */
    public static final String PATH = "testing/architecture/boundaries.txt";

    public Boundaries {
        entries = List.copyOf(entries);
    }

    /** What an exception is from. */
    public enum Kind {
        /** SQL text outside the renderers. */
        SQL,
        /** Clock, randomness, locale, zone from the air. */
        AIR,
        /** Catching everything. */
        CATCH,
        /** Floating point. */
        DOUBLE
    }

    /** One exception: what from, which classes, why. */
    public record Entry(Kind kind, Pattern classes, String reason) {}

    static Boundaries parse(List<String> text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Pattern form = Pattern.compile("(sql|air|catch|double) (\\S+) : (\\S.*)");
            var match = form.matcher(line.strip());
            if (!match.matches()) {
                throw new IllegalStateException(
                        PATH + ": a line is \"kind pattern : reason\", but was \"" + line + "\"");
            }
            Kind kind = Kind.valueOf(match.group(1).toUpperCase(java.util.Locale.ROOT));
            entries.add(new Entry(kind, glob(match.group(2)), match.group(3)));
        }
        return new Boundaries(entries);
    }

    /** Whether the class, named in full, is a named exception of the kind. */
    public boolean names(Kind kind, String className) {
        return entries.stream()
                .anyMatch(entry -> entry.kind() == kind
                        && entry.classes().matcher(className).matches());
    }

    private static Pattern glob(String pattern) {
        String regex = Pattern.quote(pattern).replace("**", "\\E.{0,}\\Q").replace("*", "\\E[^.]*\\Q");
        return Pattern.compile(regex);
    }
}
