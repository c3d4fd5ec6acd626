package org.lubanchi.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.expression.Compilation;
import org.lubanchi.engine.expression.Expression;
import org.lubanchi.engine.expression.NameScope;
import org.lubanchi.engine.expression.ValueType;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.kernel.Unit;

/** The columns of the student roll with as many rules as wanted (基准学生名册). One row in two thousand is odd. */
final class StudentRoster implements NameScope {
    private static final int ODD_ROW = 2_000;
    private static final Unit YEAR = Unit.base("year", new LocalText("年", "years"));
    private static final List<String> KINDS = List.of("secondary", "skilled", "adult");
    private static final int PROGRAMMES = 300;

    final TableDefinition table;
    final List<CodeList> codes;

    StudentRoster() {
        codes = List.of(
                list("kind", KINDS),
                list("gender", List.of("male", "female")),
                list("programme", numbered()),
                list("track", List.of("three_year", "five_year")));
        TableDefinition wide = new WideTable().table;
        table = new TableDefinition(
                "bench_students",
                new LocalText("基准学生", "bench students"),
                TableDefinition.Shape.ROSTER,
                wide.grain(),
                List.of("student_number"),
                wide.reportedBy(),
                wide.period(),
                wide.coverage(),
                WideTable.SOURCE.id(),
                wide.from(),
                List.of(
                        field("student_number", FieldType.TEXT, ""),
                        field("kind", FieldType.CODE, "kind"),
                        field("gender", FieldType.CODE, "gender"),
                        field("programme", FieldType.CODE, "programme"),
                        field("track", FieldType.CODE, "track"),
                        field("grade", FieldType.INTEGER, ""),
                        field("entry_year", FieldType.INTEGER, ""),
                        field("birth", FieldType.DATE, ""),
                        field("boards", FieldType.BOOLEAN, "")));
    }

    private static List<String> numbered() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < PROGRAMMES; i++) {
            codes.add(Integer.toString(610_101 + i));
        }
        return codes;
    }

    private static CodeList list(String id, List<String> codes) {
        List<CodeList.Entry> entries = codes.stream()
                .map(code -> new CodeList.Entry(code, new LocalText("代码" + code, "code " + code), Optional.empty()))
                .toList();
        return new CodeList(id, new LocalText(id, id), WideTable.SOURCE.id(), "1", 2000, entries);
    }

    private static FieldDefinition field(String id, FieldType type, String codes) {
        return new FieldDefinition(
                id,
                new LocalText("列" + id, id),
                type,
                type == FieldType.INTEGER ? Optional.of(YEAR) : Optional.empty(),
                codes.isEmpty() ? Optional.empty() : Optional.of(codes),
                0,
                !id.equals("birth"),
                Sensitivity.PERSONAL);
    }

    /** So many rules, each another one; all hold but in odd rows. */
    List<RuleDefinition> rules(int many) {
        List<RuleDefinition> rules = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String check = switch (i % 5) {
                case 0 -> "grade <= %d [year]".formatted(6 + i);
                case 1 -> "entry_year + grade >= %d [year]".formatted(2000 + i % 20);
                case 2 -> "kind != 'adult' or entry_year > %d [year]".formatted(1980 + i % 20);
                case 3 -> "not (track = 'five_year') or grade <= %d [year]".formatted(6 + i);
                default ->
                    "gender in ['male', 'female'] and (boards or entry_year >= %d [year])".formatted(1990 + i % 20);
            };
            rules.add(new RuleDefinition(
                    "bench.student-" + i,
                    Severity.EXPLAINABLE,
                    table.id(),
                    compiled(check),
                    "grade",
                    new LocalText("年级 {grade} 不合", "the grade {grade} does not fit"),
                    List.of(),
                    WideTable.SOURCE.id(),
                    2000,
                    Optional.empty(),
                    List.of()));
        }
        return rules;
    }

    private Expression compiled(String check) {
        return switch (Expression.compile(check, this)) {
            case Compilation.Compiled compiled -> compiled.expression();
            case Compilation.Rejected rejected -> throw new IllegalStateException(check + ": " + rejected.problems());
        };
    }

    String heads() {
        return String.join(",", table.fields().stream().map(FieldDefinition::id).toList()) + "\n";
    }

    /** A line of the file, rows counted from 0. */
    String line(int number) {
        boolean odd = number % ODD_ROW == ODD_ROW - 1;
        return String.join(
                        ",",
                        "330600%013d".formatted(number),
                        KINDS.get(number % KINDS.size()),
                        number % 2 == 0 ? "male" : "female",
                        Integer.toString(610_101 + number % PROGRAMMES),
                        number % 3 == 0 ? "five_year" : "three_year",
                        odd ? (number % (4 * ODD_ROW) == ODD_ROW - 1 ? "三" : "99") : Integer.toString(1 + number % 3),
                        Integer.toString(2027 + number % 3),
                        number % 50 == 0
                                ? ""
                                : "20%02d-0%d-1%d".formatted(10 + number % 6, 1 + number % 9, number % 10),
                        number % 4 == 0 ? "是" : "否")
                + "\n";
    }

    @Override
    public Optional<ValueType> typeOf(String name) {
        return table.findField(name).map(field -> switch (field.type()) {
            case TEXT, CODE -> new ValueType.Text();
            case INTEGER, DECIMAL -> new ValueType.Number(YEAR);
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
        return Optional.of(YEAR).filter(unit -> unit.code().equals(code));
    }
}
