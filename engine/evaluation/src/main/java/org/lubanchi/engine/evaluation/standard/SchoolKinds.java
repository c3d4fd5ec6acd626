package org.lubanchi.engine.evaluation.standard;

import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.kernel.Quantity;

/**
 * What kind of institution a school is (学校类别): the kind whose count is one at the school itself.
 *
 * <p>The indicator {@code schools_<kind>} counts the schools of a kind of the code list {@code institution_kind}.
 */
public final class SchoolKinds {
    private static final String LIST = "institution_kind";
    private static final String COUNTED_BY = "schools_";

    private SchoolKinds() {}

    /** The kind, if the school reported one. */
    public static Optional<String> find(Catalogue catalogue, Readings readings) {
        return catalogue.requireCodeList(LIST).entries().stream()
                .map(CodeList.Entry::code)
                .filter(kind -> catalogue.findIndicator(COUNTED_BY + kind).isPresent())
                .filter(kind -> readings.indicator(COUNTED_BY + kind)
                        .reported()
                        .map(Quantity::amount)
                        .filter(count -> count.signum() > 0)
                        .isPresent())
                .findFirst();
    }
}
