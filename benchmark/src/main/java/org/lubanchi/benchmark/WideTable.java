package org.lubanchi.benchmark;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.PeriodRule;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.expression.Compilation;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.NameScope;
import org.lubanchi.engine.expression.ValueType;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.kernel.Unit;

/**
 * A roster of thirty columns with as many rules as wanted (宽名册): wider than any table that is collected, so that it is made
 * here. Every row is made from its number, and one in a thousand breaks a rule or does not read.
 */
final class WideTable implements NameScope {
    static final Source SOURCE = new Source(
            "bench",
            new LocalText("基准", "the bench"),
            "bench",
            Source.Status.RECALLED,
            new LocalText("只为测量", "for measuring only"));

    private static final Unit PERSON = Unit.base("person", new LocalText("人", "persons"));
    private static final int NUMBERS = 15;
    private static final int ODD_ROW = 1_000;
    private static final List<String> KINDS = List.of("secondary", "skilled", "adult");
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 9, 1);

    final TableDefinition table;
    final CodeList codes;

    WideTable() {
        List<CodeList.Entry> entries = new ArrayList<>();
        for (int i = 0; i < KINDS.size(); i++) {
            entries.add(new CodeList.Entry(
                    KINDS.get(i), new LocalText("类别" + (i + 1), "kind " + (i + 1)), Optional.empty()));
        }
        codes = new CodeList("bench_kind", new LocalText("类别", "kind"), SOURCE.id(), "1", 2000, entries);
        List<FieldDefinition> fields = new ArrayList<>();
        fields.add(field("number", FieldType.TEXT, 0));
        for (int i = 1; i <= 5; i++) {
            fields.add(field("kind" + i, FieldType.CODE, 0));
        }
        for (int i = 1; i <= 2; i++) {
            fields.add(field("day" + i, FieldType.DATE, 0));
            fields.add(field("flag" + i, FieldType.BOOLEAN, 0));
            fields.add(field("text" + i, FieldType.TEXT, 0));
        }
        for (int i = 1; i <= NUMBERS; i++) {
            fields.add(field("n" + i, FieldType.INTEGER, 0));
        }
        for (int i = 1; i <= 3; i++) {
            fields.add(field("d" + i, FieldType.DECIMAL, 2));
        }
        table = new TableDefinition(
                "bench_roster",
                new LocalText("基准名册", "bench roster"),
                TableDefinition.Shape.ROSTER,
                new LocalText("每人一行", "a row a person"),
                List.of("number"),
                UnitKind.SCHOOL,
                new PeriodRule(PeriodRule.Kind.SCHOOL_YEAR, 0, Optional.of(MonthDay.of(9, 1))),
                new LocalText("全部", "all"),
                SOURCE.id(),
                2000,
                fields);
    }

    private FieldDefinition field(String id, FieldType type, int decimals) {
        boolean number = type == FieldType.INTEGER || type == FieldType.DECIMAL;
        return new FieldDefinition(
                id,
                new LocalText("列" + id, id),
                type,
                number ? Optional.of(PERSON) : Optional.empty(),
                type == FieldType.CODE ? Optional.of(codes.id()) : Optional.empty(),
                decimals,
                id.equals("number"),
                Sensitivity.INTERNAL);
    }

    /** So many rules, of sums and comparisons over neighbouring columns; all hold but in odd rows. */
    List<RuleDefinition> rules(int many) {
        List<RuleDefinition> rules = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int first = 1 + i % (NUMBERS - 1);
            String check = switch (i % 4) {
                case 0 -> "n%d <= n%d".formatted(first, first + 1);
                case 1 -> "n%d + n%d >= %d [person]".formatted(first, first + 1, 2 * i / NUMBERS);
                case 2 -> "kind1 != 'adult' or n%d < 900000 [person]".formatted(first);
                default -> "d1 <= d3 or flag1";
            };
            rules.add(rule("bench.rule-" + i, check, "n" + first));
        }
        return rules;
    }

    private RuleDefinition rule(String id, String check, String at) {
        return new RuleDefinition(
                id,
                Severity.EXPLAINABLE,
                table.id(),
                compiled(check),
                at,
                new LocalText("{" + at + "} 不合", "{" + at + "} does not fit"),
                List.of(),
                SOURCE.id(),
                2000,
                Optional.empty(),
                List.of());
    }

    private Expression compiled(String check) {
        return switch (Expression.compile(check, this)) {
            case Compilation.Compiled compiled -> compiled.expression();
            case Compilation.Rejected rejected -> throw new IllegalStateException(check + ": " + rejected.problems());
        };
    }

    /** The texts of a row, rows counted from 0. */
    List<String> row(int number) {
        List<String> texts = new ArrayList<>(table.fields().size());
        boolean odd = number % ODD_ROW == ODD_ROW - 1;
        for (FieldDefinition field : table.fields()) {
            texts.add(text(field, number, odd));
        }
        return texts;
    }

    private static String text(FieldDefinition field, int number, boolean odd) {
        int column = field.id().charAt(field.id().length() - 1) - '0';
        return switch (field.type()) {
            case TEXT -> field.id().equals("number") ? "330600%013d".formatted(number) : "第" + number % 977 + "班";
            case CODE -> KINDS.get((number + column) % KINDS.size());
            case DATE -> FIRST_DAY.plusDays((number + column) % 1_400).toString();
            case BOOLEAN -> number % 3 == 0 ? "是" : "否";
            case INTEGER -> integer(Integer.parseInt(field.id().substring(1)), number, odd);
            case DECIMAL -> column * (number % 500) + "." + (10 + number % 90);
        };
    }

    /** Columns grow from left to right; in an odd row the third is too large, and in some it is no number. */
    private static String integer(int column, int number, boolean odd) {
        if (odd && column == 3) {
            return number % (10 * ODD_ROW) == ODD_ROW - 1 ? "约九十" : "999999";
        }
        return Integer.toString(100 * column + number % 97);
    }

    @Override
    public Optional<ValueType> typeOf(String name) {
        return table.findField(name).map(field -> switch (field.type()) {
            case TEXT, CODE -> new ValueType.Text();
            case INTEGER, DECIMAL -> new ValueType.Number(PERSON);
            case DATE -> new ValueType.Date();
            case BOOLEAN -> new ValueType.Bool();
        });
    }

    @Override
    public SortedSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        table.fields().forEach(field -> names.add(field.id()));
        return names;
    }

    @Override
    public Optional<Unit> unit(String code) {
        return Optional.of(PERSON).filter(unit -> unit.code().equals(code));
    }
}
