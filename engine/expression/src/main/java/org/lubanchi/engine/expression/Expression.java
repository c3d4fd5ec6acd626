package org.lubanchi.engine.expression;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/**
 * A compiled expression (算式): a condition over a row, or a formula over measures and indicators.
 *
 * <p>A missing operand makes the result missing for the stronger reason; a condition is then not judged, unless Kleene's
 * logic decides it without that operand. Java and SQL give the same verdict for each row.
 */
public final class Expression {
    private final String text;
    private final Node root;
    private final Collection<Node.Name> occurrences;
    private final SortedSet<String> names = new TreeSet<>();
    private final SortedSet<String> priorNames = new TreeSet<>();

    private Expression(String text, Node root) {
        this.text = text;
        this.root = root;
        TreeMap<Integer, Node.Name> found = new TreeMap<>();
        collect(root, found);
        this.occurrences = found.values();
        for (Node.Name name : occurrences) {
            (name.prior() ? priorNames : names).add(name.name());
        }
    }

    private static void collect(Node node, SortedMap<Integer, Node.Name> found) {
        if (node instanceof Node.Name name) {
            found.put(name.span().start(), name);
        }
        node.children().forEach(child -> collect(child, found));
    }

    /** Compiles a text; never throws on a bad one, but tells all its problems. */
    public static Compilation compile(String text, NameScope scope) {
        Problems problems = new Problems();
        Optional<Node> root = Syntax.read(text, problems).flatMap(read -> new Typing(read, scope, problems).type());
        return root.isPresent() && problems.none()
                ? new Compilation.Compiled(new Expression(text, root.get()))
                : new Compilation.Rejected(problems.list());
    }

    /** As written. */
    public String text() {
        return text;
    }

    /** The type of its value. */
    public ValueType type() {
        return root.type();
    }

    /** The names whose value of the same year or row is used; those used only inside {@code prior} are not among them. */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(names);
    }

    /** The names used inside {@code prior(...)}: their value of the year before. */
    public SortedSet<String> priorNames() {
        return Collections.unmodifiableSortedSet(priorNames);
    }

    /**
     * The value for some bindings: a sum or product exactly, a quotient with 34 significant digits.
     *
     * @throws IllegalArgumentException when a binding is not of the type or kind of unit its scope said
     */
    public Evaluated evaluate(Bindings bindings) {
        return switch (new Evaluator(bindings).of(root)) {
            case Outcome.Known known -> new Evaluated(Observed.of(value(known.term())), Optional.empty());
            case Outcome.Absent absent -> new Evaluated(Observed.missing(absent.reason()), absent.because());
        };
    }

    private Value value(Term term) {
        return switch (term) {
            case Ratio ratio -> new Value.NumberValue(new Quantity(ratio.decimal(), root.unit()));
            case Term.Text words -> new Value.TextValue(words.text());
            case Term.Bool bool -> new Value.BoolValue(bool.truth());
            case Term.Day day -> new Value.DateValue(day.day());
        };
    }

    /**
     * The verdict of a condition.
     *
     * @throws IllegalStateException when the expression is no condition
     */
    public Truth judge(Bindings bindings) {
        if (!(type() instanceof ValueType.Bool)) {
            throw new IllegalStateException("Not a condition: " + text);
        }
        return new Evaluator(bindings).of(root).truth();
    }

    /**
     * The expression over the columns of a table, NULL where it is missing or not judged.
     *
     * @throws IllegalStateException where {@link #sqlProblem} tells why there is none
     */
    public String sql(SqlColumns columns) {
        try {
            return new SqlRenderer(columns).sql(root);
        } catch (NoSqlException none) {
            throw new IllegalStateException("No SQL for \"" + text + "\": " + none.getMessage(), none);
        }
    }

    /** Why a row's query cannot hold it: {@code prior}, an unrounded quotient as result, or steps of more than 38 digits. */
    public Optional<ExpressionProblem> sqlProblem() {
        try {
            new SqlRenderer(new AnyColumns()).sql(root);
            return Optional.empty();
        } catch (NoSqlException none) {
            return Optional.of(none.problem());
        }
    }

    /** The text with the values in place of the names, for example {@code 2178548 / 46760}. */
    public String substituted(Bindings bindings) {
        return Substitution.of(text, occurrences, bindings);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Expression that && text.equals(that.text) && root.equals(that.root);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** Columns for finding out whether there is SQL at all. */
    private record AnyColumns() implements SqlColumns {
        @Override
        public String column(String name) {
            return "\"" + name + "\"";
        }

        @Override
        public String reasonColumn(String name) {
            return "\"" + name + " reason\"";
        }
    }
}
