package org.lubanchi.engine.definitions.reading;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.Units;
import org.lubanchi.engine.expression.Compilation;
import org.lubanchi.engine.expression.Digits;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.ExpressionProblem;
import org.lubanchi.engine.expression.NameScope;
import org.lubanchi.engine.expression.ValueType;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/** Compiles the expressions of definition files and turns their problems into places in the file. */
final class Compiling {
    private Compiling() {}

    /** Digits of a number in the lake: DECIMAL(18, s), and no more than twelve before the point. */
    private static final int LAKE_DIGITS = 18;

    /** Names with types, the digits of a row's numbers, and the units literals may use. */
    record Names(SortedMap<String, ValueType> types, SortedMap<String, Digits> digits, Units units)
            implements NameScope {
        Names {
            types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
            digits = Collections.unmodifiableSortedMap(new TreeMap<>(digits));
        }

        /** These names and, of others, those that are not among them. */
        Names orElse(Names others) {
            TreeMap<String, ValueType> allTypes = new TreeMap<>(others.types);
            TreeMap<String, Digits> allDigits = new TreeMap<>(others.digits);
            types.keySet().forEach(allDigits::remove);
            allTypes.putAll(types);
            allDigits.putAll(digits);
            return new Names(allTypes, allDigits, units);
        }

        @Override
        public Optional<Digits> digits(String name) {
            return Optional.ofNullable(digits.get(name));
        }

        @Override
        public Optional<ValueType> typeOf(String name) {
            return Optional.ofNullable(types.get(name));
        }

        @Override
        public SortedSet<String> names() {
            return new TreeSet<>(types.keySet());
        }

        @Override
        public Optional<Unit> unit(String code) {
            return units.find(code);
        }
    }

    /** The names of a table's fields. */
    static Names fieldsOf(TableDefinition table, Units units) {
        TreeMap<String, ValueType> types = new TreeMap<>();
        TreeMap<String, Digits> digits = new TreeMap<>();
        for (FieldDefinition field : table.fields()) {
            types.put(field.id(), typeOf(field));
            digitsOf(field).ifPresent(most -> digits.put(field.id(), most));
        }
        return new Names(types, digits, units);
    }

    /** The names of numbers. */
    static Names numbers(Map<String, Unit> numbers, Units units) {
        TreeMap<String, ValueType> types = new TreeMap<>();
        numbers.forEach((name, unit) -> types.put(name, new ValueType.Number(unit)));
        return new Names(types, new TreeMap<>(), units);
    }

    private static Optional<Digits> digitsOf(FieldDefinition field) {
        return switch (field.type()) {
            case INTEGER -> Optional.of(Digits.ofDecimals(0));
            case DECIMAL -> {
                int whole = Math.min(Digits.STANDARD.whole(), LAKE_DIGITS - field.decimals());
                yield Optional.of(new Digits(whole, field.decimals()));
            }
            case TEXT, CODE, DATE, BOOLEAN -> Optional.empty();
        };
    }

    private static ValueType typeOf(FieldDefinition field) {
        return switch (field.type()) {
            case TEXT, CODE -> new ValueType.Text();
            case INTEGER, DECIMAL -> new ValueType.Number(field.unit().orElse(Unit.ONE));
            case DATE -> new ValueType.Date();
            case BOOLEAN -> new ValueType.Bool();
        };
    }

    /** Compiles the expression under a key; problems are told with a caret under the place. */
    static Optional<Expression> compile(MapCursor map, String key, NameScope scope) {
        String text = map.require(key);
        return text.isEmpty() ? Optional.empty() : compile(map.problems(), map.spotOf(key), text, scope);
    }

    /** Compiles a text that stands at a spot. */
    static Optional<Expression> compile(Problems problems, Spot spot, String text, NameScope scope) {
        return switch (Expression.compile(text, scope)) {
            case Compilation.Compiled compiled -> Optional.of(compiled.expression());
            case Compilation.Rejected rejected -> {
                int quote = spot.lineText().startsWith("\"", spot.column() - 1)
                                || spot.lineText().startsWith("'", spot.column() - 1)
                        ? 1
                        : 0;
                for (ExpressionProblem problem : rejected.problems()) {
                    problems.add(
                            spot.shifted(problem.start() + quote, problem.end() - problem.start()),
                            problem.code(),
                            problem.message(),
                            new LocalText("能读通、单位相符的算式", "an expression that reads and whose units fit"),
                            problem.remedy());
                }
                yield Optional.empty();
            }
        };
    }

    /** Adds a problem when an expression is no condition, or none that a query over rows can hold exactly. */
    static boolean rowCondition(MapCursor map, String key, Expression expression) {
        if (!condition(map, key, expression)) {
            return false;
        }
        Optional<ExpressionProblem> problem = expression.sqlProblem();
        problem.ifPresent(none -> map.problems()
                .add(
                        map.spotOf(key),
                        none.code(),
                        none.message(),
                        new LocalText("查询能精确计算的算式", "an expression a query computes exactly"),
                        none.remedy()));
        return problem.isEmpty();
    }

    /** Adds a problem when an expression is no condition. */
    static boolean condition(MapCursor map, String key, Expression expression) {
        boolean fits = expression.type() instanceof ValueType.Bool;
        if (!fits) {
            map.wrong(
                    key,
                    new LocalText("结果不是是非值", "the result is no condition"),
                    new LocalText("比较或逻辑式", "a comparison or logical expression"));
        }
        return fits;
    }
}
