package org.lubanchi.engine.definitions;

import java.util.List;
import org.lubanchi.engine.kernel.Place;

/**
 * An example of a rule or an indicator (示例), run in the build.
 *
 * @param name what it shows, may be empty
 * @param given the values it starts from, as written; {@code not_reported} and the other reasons are missing values
 * @param expect {@code pass}, {@code fail}, {@code not_judged}, a number, a missing reason, or {@code issue:<code>}
 * @param place where it stands
 */
public record Example(String name, List<Given> given, String expect, Place.FileLine place) {
    public Example {
        given = List.copyOf(given);
    }

    /** A named value (给定值). */
    public record Given(String name, String value) {}
}
