package org.lubanchi.platform.training;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.access.Role;

/**
 * Where a case of training stands (培训办理环节), and who may bring it further.
 *
 * @param <S> the states of this kind of case
 */
public interface CaseStage<S extends Enum<S> & CaseStage<S>> {
    /** The constant's own name. */
    String name();

    /** What people read. */
    LocalText label();

    /** Where somebody of a role may bring a case from here. */
    List<S> next(Role role);

    /** The word in the database and on the wire. */
    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word, if there is one. */
    static <S extends Enum<S> & CaseStage<S>> Optional<S> find(Class<S> states, String code) {
        return Arrays.stream(states.getEnumConstants())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
