package org.lubanchi.engine.expression;

import java.util.Optional;
import java.util.function.Function;
import org.lubanchi.engine.kernel.MissingReason;

/** What a node of the tree gives for some bindings. */
sealed interface Outcome {
    record Known(Term term) implements Outcome {}

    /** No value; the cause is told only for what is undefined by the expression itself. */
    record Absent(MissingReason reason, Optional<String> because) implements Outcome {
        /** The one of two absences that must be told. */
        Absent orStronger(Absent other) {
            MissingReason stronger = reason.orStronger(other.reason);
            if (reason == other.reason) {
                return because.isPresent() ? this : other;
            }
            return stronger == reason ? this : other;
        }
    }

    static Outcome undefined(String because) {
        return new Absent(MissingReason.UNDEFINED, Optional.of(because));
    }

    static Outcome of(boolean truth) {
        return new Known(new Term.Bool(truth));
    }

    /** Applies a function to what is known. */
    default Outcome map(Function<Term, Term> function) {
        return switch (this) {
            case Known known -> new Known(function.apply(known.term()));
            case Absent absent -> absent;
        };
    }

    /** Truth of a condition. */
    default Truth truth() {
        return switch (this) {
            case Known(Term.Bool bool) -> Truth.of(bool.truth());
            case Known known -> throw new IllegalStateException("Not a condition: " + known.term());
            case Absent ignored -> Truth.NOT_JUDGED;
        };
    }
}
