package org.lubanchi.engine.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.definitions.evaluation.ScoredAmount;
import org.lubanchi.engine.expression.Bindings;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;

/**
 * All schools of one evaluation with what is known of them (参评学校), by column: one list for each name, in the order of
 * the schools.
 *
 * <p>A name without a column was handed in by nobody; every school then misses it. Columns are computed once and kept.
 */
public final class Cohort {
    private final List<Subject> subjects;
    private final Columns columns;
    private final Map<ScoredAmount, List<Observed<BigDecimal>>> amounts = new ConcurrentHashMap<>();
    private final Map<String, List<Observed<Quantity>>> numbers;

    /** What is known, by name and then by school. */
    public record Columns(
            Map<String, List<Observed<Quantity>>> numbers,
            Map<String, List<Observed<List<Item>>>> items,
            Map<String, List<Observed<List<Mark>>>> marks) {
        public Columns {
            numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
            items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
            marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
        }
    }

    public Cohort(EvaluationScheme scheme, List<Subject> subjects, Columns columns) {
        this.subjects = List.copyOf(subjects);
        this.columns = columns;
        this.numbers = new HashMap<>(columns.numbers());
        columns.numbers().values().forEach(column -> checkLength(column.size()));
        columns.items().values().forEach(column -> checkLength(column.size()));
        columns.marks().values().forEach(column -> checkLength(column.size()));
        scheme.derived()
                .forEach((name, formula) -> numbers.put(
                        name,
                        evaluate(formula).stream()
                                .map(each -> each.map(amount -> new Quantity(amount, formula.unit())))
                                .toList()));
    }

    private void checkLength(int length) {
        if (length != subjects.size()) {
            throw new IllegalArgumentException("A column of " + length + " values for " + subjects.size() + " schools");
        }
    }

    /** Who is evaluated. */
    public List<Subject> subjects() {
        return subjects;
    }

    /** How many schools there are. */
    public int size() {
        return subjects.size();
    }

    /** The place of a school. */
    public Optional<Integer> find(OrgUnitId unit) {
        return IntStream.range(0, subjects.size())
                .filter(i -> subjects.get(i).unit().equals(unit))
                .boxed()
                .findFirst();
    }

    /** What was handed in. */
    public Columns columns() {
        return columns;
    }

    /** The number a function looks at, for every school, in the unit of its thresholds. */
    public List<Observed<BigDecimal>> amounts(ScoredAmount amount) {
        List<Observed<BigDecimal>> known = amounts.get(amount);
        if (known != null) {
            return known;
        }
        List<Observed<BigDecimal>> computed = evaluate(amount);
        amounts.put(amount, computed);
        return computed;
    }

    /** The items of an input, for every school. */
    public List<Observed<List<Item>>> items(String input) {
        return columns.items()
                .getOrDefault(input, Collections.nCopies(size(), Observed.missing(MissingReason.NOT_REPORTED)));
    }

    /** The marks of an input, for every school. */
    public List<Observed<List<Mark>>> marks(String input) {
        return columns.marks()
                .getOrDefault(input, Collections.nCopies(size(), Observed.missing(MissingReason.NOT_REPORTED)));
    }

    /** The value of one name for one school: an indicator, an input, a derived formula. */
    public Observed<Quantity> number(String name, int subject) {
        List<Observed<Quantity>> column = numbers.get(name);
        return column == null ? Observed.missing(MissingReason.NOT_REPORTED) : column.get(subject);
    }

    /** The formula of an amount with one school's numbers in it. */
    public String substituted(ScoredAmount amount, int subject) {
        return amount.formula().substituted(new Row(subject));
    }

    /** A cohort in which one number of one school is another; what follows from it is computed anew. */
    public Cohort with(EvaluationScheme scheme, String name, int subject, Observed<Quantity> value) {
        Map<String, List<Observed<Quantity>>> changed = new LinkedHashMap<>(columns.numbers());
        List<Observed<Quantity>> column = new ArrayList<>(
                changed.getOrDefault(name, Collections.nCopies(size(), Observed.missing(MissingReason.NOT_REPORTED))));
        column.set(subject, value);
        changed.put(name, List.copyOf(column));
        return new Cohort(scheme, subjects, new Columns(changed, columns.items(), columns.marks()));
    }

    private List<Observed<BigDecimal>> evaluate(ScoredAmount amount) {
        String text = amount.formula().text().strip();
        SortedSet<String> names = new TreeSet<>(amount.formula().names());
        if (names.size() == 1 && names.first().equals(text)) {
            return IntStream.range(0, size())
                    .mapToObj(i -> number(text, i)
                            .map(quantity -> quantity.in(amount.unit()).amount()))
                    .toList();
        }
        return IntStream.range(0, size())
                .mapToObj(i -> amount.formula()
                        .evaluate(new Row(i))
                        .value()
                        .map(value -> ((Value.NumberValue) value)
                                .quantity()
                                .in(amount.unit())
                                .amount()))
                .toList();
    }

    /** The values of one school. */
    private final class Row implements Bindings {
        private final int subject;

        Row(int subject) {
            this.subject = subject;
        }

        @Override
        public Observed<Value> value(String name) {
            return number(name, subject).map(Value.NumberValue::new);
        }

        @Override
        public Observed<Value> prior(String name) {
            return Observed.missing(MissingReason.NOT_COLLECTED);
        }
    }
}
