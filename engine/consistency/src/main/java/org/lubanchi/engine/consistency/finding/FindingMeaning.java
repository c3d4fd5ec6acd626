package org.lubanchi.engine.consistency.finding;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a finding says, whatever place it stands at (发现的含义): its relation, and the role, number and quoted words of each end.
 *
 * <p>Two drafts that say the same thing wrong have findings of the same meaning, though lines were added above.
 */
public final class FindingMeaning {
    /** Blanks and dashes come and go when a text is set anew. */
    private static final Pattern NOT_TELLING = Pattern.compile("[\\s\\p{Z}…—_-]+");

    private FindingMeaning() {}

    /** The meaning as one line; equal lines are one finding told of two drafts. */
    public static String of(Finding finding) {
        return finding.main().relation() + "|"
                + finding.main().ends().stream()
                        .map(FindingMeaning::end)
                        .sorted()
                        .collect(Collectors.joining("|"));
    }

    private static String end(Evidence end) {
        return end.role() + ":" + end.number() + ":"
                + NOT_TELLING.matcher(end.spot().quotation()).replaceAll("");
    }
}
