package org.lubanchi.engine.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

/** A scope for tests: a school's figures, one name a type and unit, and rows over it. */
final class School implements NameScope {
    static final Unit PERSON = Unit.base("person", new LocalText("人", "persons"));
    static final Unit VOLUME = Unit.base("volume", new LocalText("册", "volumes"));
    static final Unit HOUR = Unit.base("class_hour", new LocalText("学时", "class hours"));
    static final Unit YUAN = Unit.base("yuan", new LocalText("元", "yuan"));
    static final Unit WAN_YUAN =
            new Unit("ten_thousand_yuan", new LocalText("万元", "10⁴ yuan"), new BigDecimal("10000"), YUAN.powers());
    static final Unit PERCENT = new Unit("percent", new LocalText("%", "%"), new BigDecimal("0.01"), Unit.ONE.powers());
    static final Unit DOZEN = new Unit("dozen", new LocalText("打", "dozens"), new BigDecimal("12"), VOLUME.powers());

    private static final Map<String, Unit> UNITS = Map.of(
            "person", PERSON,
            "volume", VOLUME,
            "class_hour", HOUR,
            "yuan", YUAN,
            "ten_thousand_yuan", WAN_YUAN,
            "percent", PERCENT,
            "dozen", DOZEN);

    private final TreeMap<String, ValueType> types = new TreeMap<>();

    School() {
        types.put("enrolment", new ValueType.Number(PERSON));
        types.put("graduates", new ValueType.Number(PERSON));
        types.put("employed", new ValueType.Number(PERSON));
        types.put("further_study", new ValueType.Number(PERSON));
        types.put("在校生", new ValueType.Number(PERSON));
        types.put("printed_books", new ValueType.Number(VOLUME));
        types.put("new_books", new ValueType.Number(DOZEN));
        types.put("hours", new ValueType.Number(HOUR));
        types.put("income", new ValueType.Number(YUAN));
        types.put("grant", new ValueType.Number(WAN_YUAN));
        types.put("share", new ValueType.Number(PERCENT));
        types.put("kind", new ValueType.Text());
        types.put("name", new ValueType.Text());
        types.put("boarding", new ValueType.Bool());
        types.put("urban", new ValueType.Bool());
        types.put("founded", new ValueType.Date());
        types.put("opened", new ValueType.Date());
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
        return Optional.ofNullable(UNITS.get(code));
    }

    @Override
    public Optional<Digits> digits(String name) {
        return switch (name) {
            case "graduates" -> Optional.of(Digits.ofDecimals(0));
            case "hours" -> Optional.of(new Digits(6, 0));
            default -> Optional.empty();
        };
    }

    static Expression compiled(String text) {
        return switch (Expression.compile(text, new School())) {
            case Compilation.Compiled compiled -> compiled.expression();
            case Compilation.Rejected rejected ->
                throw new AssertionError(text + " was rejected: " + rejected.problems());
        };
    }

    static Row row() {
        return new Row(Map.of(), Map.of());
    }

    /** A row; what it does not name was not reported. */
    record Row(Map<String, Observed<Value>> values, Map<String, Observed<Value>> priors) implements Bindings {
        Row {
            values = new TreeMap<>(values);
            priors = new TreeMap<>(priors);
        }

        @Override
        public Observed<Value> value(String name) {
            return values.getOrDefault(name, Observed.missing(MissingReason.NOT_REPORTED));
        }

        @Override
        public Observed<Value> prior(String name) {
            return priors.getOrDefault(name, Observed.missing(MissingReason.NOT_COLLECTED));
        }

        Row with(String name, Observed<Value> value) {
            Row next = new Row(values, priors);
            next.values.put(name, value);
            return next;
        }

        Row number(String name, String amount) {
            return with(name, Observed.of(quantity(name, amount)));
        }

        Row priorNumber(String name, String amount) {
            Row next = new Row(values, priors);
            next.priors.put(name, Observed.of(quantity(name, amount)));
            return next;
        }

        private static Value quantity(String name, String amount) {
            ValueType type = new School().typeOf(name).orElseThrow();
            Unit unit = ((ValueType.Number) type).unit();
            return new Value.NumberValue(new Quantity(new BigDecimal(amount), unit));
        }

        Row text(String name, String text) {
            return with(name, Observed.of(new Value.TextValue(text)));
        }

        Row truth(String name, boolean truth) {
            return with(name, Observed.of(new Value.BoolValue(truth)));
        }

        Row day(String name, String day) {
            return with(name, Observed.of(new Value.DateValue(LocalDate.parse(day))));
        }

        Row missing(String name, MissingReason reason) {
            return with(name, Observed.missing(reason));
        }
    }
}
