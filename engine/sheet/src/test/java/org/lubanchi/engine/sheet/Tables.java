package org.lubanchi.engine.sheet;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.PeriodRule;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Unit;

/** Tables small enough to be seen whole. */
final class Tables {
    static final Unit PERSON = Unit.base("person", new LocalText("人", "persons"));
    static final Unit YUAN = Unit.base("yuan", new LocalText("元", "yuan"));
    static final Unit SQUARE_METRE = Unit.base("square_metre", new LocalText("平方米", "m²"));

    static final CodeList TRACKS = new CodeList(
            "track",
            new LocalText("培养类型", "Track"),
            "guide",
            "2023",
            2021,
            List.of(
                    code("three_year", "三年制", "Three-year"),
                    code("five_year", "五年一贯（中高职一体化）", "Five-year integrated"),
                    code("three_four", "中本一体化（3+4）", "Integrated to bachelor (3+4)")));

    static final CodeList PROGRAMMES = new CodeList(
            "programmes",
            new LocalText("专业目录", "Programme catalogue"),
            "guide",
            "2021",
            2021,
            List.of(
                    code("710205", "大数据技术应用", "Big data"),
                    code("710201", "计算机应用", "Computer use"),
                    code("730101", "电子商务", "E-commerce"),
                    code("730199", "电子商务", "E-commerce (old)")));

    static final TableDefinition OFFERING = table(
            "programme_offering",
            "专业设置表",
            TableDefinition.Shape.LIST,
            List.of("programme_code", "track"),
            List.of(
                    field("programme_code", "专业代码", "Programme code", FieldType.CODE, "programmes", true),
                    field("programme_name", "专业名称", "Programme name", FieldType.TEXT, "", false),
                    field("track", "培养类型", "Track", FieldType.CODE, "track", true),
                    number("enrolment", new LocalText("在校生数", "Enrolment"), PERSON, 0, true),
                    number("income", new LocalText("培训收入", "Income"), YUAN, 2, false),
                    field("start_date", "开班日期", "Start date", FieldType.DATE, "", false),
                    field("open", "是否招生", "Open", FieldType.BOOLEAN, "", false)));

    static final TableDefinition RESOURCES = table(
            "campus_and_resources",
            "校园与教学资源表",
            TableDefinition.Shape.FORM,
            List.of(),
            List.of(
                    number("campus_area", new LocalText("校园占地面积", "Campus area"), SQUARE_METRE, 2, true),
                    number("printed_books", new LocalText("纸质图书", "Printed books"), Unit.ONE, 0, true),
                    number("workstations", new LocalText("实践工位数", "Workstations"), Unit.ONE, 0, false)));

    static final WorkbookStamp STAMP =
            new WorkbookStamp(new OrgUnitId("school-01"), "鉴湖职业学校（合成）", new ReportYear(2023), "0123abcd");

    private Tables() {}

    static CodeList codes(String id) {
        return switch (id) {
            case "track" -> TRACKS;
            case "programmes" -> PROGRAMMES;
            default -> throw new IllegalArgumentException("No code list " + id);
        };
    }

    private static CodeList.Entry code(String code, String zh, String en) {
        return new CodeList.Entry(code, new LocalText(zh, en), Optional.empty());
    }

    static FieldDefinition field(String id, String zh, String en, FieldType type, String codes, boolean required) {
        return new FieldDefinition(
                id,
                new LocalText(zh, en),
                type,
                Optional.empty(),
                Optional.of(codes).filter(list -> !list.isEmpty()),
                0,
                required,
                Sensitivity.PUBLIC);
    }

    static FieldDefinition number(String id, LocalText label, Unit unit, int decimals, boolean required) {
        FieldType type = decimals > 0 ? FieldType.DECIMAL : FieldType.INTEGER;
        Optional<Unit> given = Optional.of(unit).filter(some -> !some.equals(Unit.ONE));
        return new FieldDefinition(id, label, type, given, Optional.empty(), decimals, required, Sensitivity.PUBLIC);
    }

    static TableDefinition table(
            String id, String zh, TableDefinition.Shape shape, List<String> key, List<FieldDefinition> fields) {
        return new TableDefinition(
                id,
                new LocalText(zh, id),
                shape,
                new LocalText("每项一行", "One row for each item"),
                key,
                UnitKind.SCHOOL,
                new PeriodRule(PeriodRule.Kind.SCHOOL_YEAR, 0, Optional.empty()),
                new LocalText("9 月 1 日在籍", "On 1 September"),
                "guide",
                2021,
                fields);
    }
}
