package org.lubanchi.engine.kernel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name somebody probably meant (最接近的名称), for error texts. */
public final class NearestName {
    private NearestName() {}

    /** The nearest of the names by edit distance, when it is near enough to be a slip: at most a third of its length. */
    public static Optional<String> among(String asked, Collection<String> names) {
        return names.stream()
                .filter(name -> distance(asked, name) <= Math.max(1, Math.max(asked.length(), name.length()) / 3))
                .min(Comparator.comparingInt((String name) -> distance(asked, name))
                        .thenComparing(name -> name));
    }

    /** What to do about a name that does not exist: the nearest that does is asked for, or the given advice. */
    public static LocalText remedy(String asked, Collection<String> names, LocalText otherwise) {
        return among(asked, names)
                .map(near -> new LocalText("是否想写 " + near + "？", "Did you mean " + near + "?"))
                .orElse(otherwise);
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
