package org.lubanchi.engine.kernel;

import java.util.Optional;
import java.util.function.Function;

/**
 * A value that may be absent for a reason (观测值).
 *
 * @param <T> what is observed: a quantity, a text, a date
 */
public sealed interface Observed<T> {
    /** A value that was given. */
    record Reported<T>(T value) implements Observed<T> {}

    /** No value, and why. */
    record Missing<T>(MissingReason reason) implements Observed<T> {}

    /** A given value. */
    static <T> Observed<T> of(T value) {
        return new Reported<>(value);
    }

    /** An absent value. */
    static <T> Observed<T> missing(MissingReason reason) {
        return new Missing<>(reason);
    }

    /** The value, or nothing when it is missing. */
    default Optional<T> reported() {
        return switch (this) {
            case Reported<T> reported -> Optional.of(reported.value());
            case Missing<T> ignored -> Optional.empty();
        };
    }

    /** The reason, or nothing when there is a value. */
    default Optional<MissingReason> missingReason() {
        return switch (this) {
            case Reported<T> ignored -> Optional.empty();
            case Missing<T> missing -> Optional.of(missing.reason());
        };
    }

    /** Applies a function to a given value; a missing one stays missing for the same reason. */
    default <R> Observed<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Reported<T> reported -> new Reported<>(function.apply(reported.value()));
            case Missing<T> missing -> new Missing<>(missing.reason());
        };
    }
}
