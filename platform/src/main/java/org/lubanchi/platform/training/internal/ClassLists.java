package org.lubanchi.platform.training.internal;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.PeriodRule;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.expression.Value;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.sheet.TableRow;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.WorkbookFiles;
import org.lubanchi.platform.collection.WorkbookSource;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.training.ClassRoster.Person;
import org.lubanchi.platform.training.IdentityNumber;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.springframework.stereotype.Component;

/** The class list as a workbook, and what can be wrong with the people on it. */
@Component
class ClassLists {
    private static final TableDefinition TABLE = new TableDefinition(
            "training_class_list",
            new LocalText("培训班学员名单", "Class list"),
            TableDefinition.Shape.ROSTER,
            new LocalText("每名学员一行", "One row for each trainee"),
            List.of("identity"),
            UnitKind.SCHOOL,
            new PeriodRule(PeriodRule.Kind.CALENDAR_YEAR, 0, Optional.empty()),
            new LocalText("本班报名的学员", "Trainees of this class"),
            "lubanchi.reporting-guide",
            2021,
            List.of(
                    field("name", new LocalText("姓名", "Name"), FieldType.TEXT, Optional.empty()),
                    field("identity", new LocalText("身份号码", "Identity number"), FieldType.TEXT, Optional.empty()),
                    field(
                            "group",
                            new LocalText("培训对象", "Trainee group"),
                            FieldType.CODE,
                            Optional.of("trainee_group"))));

    private final Definitions definitions;
    private final WorkbookSource source;
    private final WorkbookFiles files;
    private final PlanChecks checks;

    ClassLists(Definitions definitions, WorkbookSource source, WorkbookFiles files, PlanChecks checks) {
        this.definitions = definitions;
        this.source = source;
        this.files = files;
        this.checks = checks;
    }

    private static FieldDefinition field(String id, LocalText label, FieldType type, Optional<String> codes) {
        return new FieldDefinition(id, label, type, Optional.empty(), codes, 0, true, Sensitivity.PERSONAL);
    }

    /** The people of a list with the cells they stand in. */
    record Rows(TableReading reading, List<Person> people) {}

    void writeTemplate(ClassCase held, OutputStream out) {
        WorkbookStamp stamp = new WorkbookStamp(
                new OrgUnitId(held.school()),
                held.plan().title(),
                new ReportYear(held.plan().ends().getYear()),
                "");
        files.template(stamp, List.of(TABLE), definitions.catalogue()::requireCodeList, out);
    }

    /** Reads a list; every problem of it is told at its cell, and then nothing is taken. */
    Rows read(ClassCase held, Path workbook) {
        WorkbookSource.Filled filled = source.read(workbook, narrowed(definitions.catalogue(), List.of(TABLE)));
        List<Issue> issues = new ArrayList<>(filled.issues());
        filled.tables().forEach(table -> issues.addAll(table.issues()));
        issues.removeIf(issue -> issue.severity() != Severity.BLOCKING);
        if (!filled.stamp().unit().value().equals(held.school())
                || filled.tables().isEmpty()) {
            refuse(issues);
            throw notOfThisClass(workbook);
        }
        TableReading reading = filled.tables().getFirst();
        Rows rows = new Rows(
                reading, reading.rows().stream().map(ClassLists::person).toList());
        issues.addAll(identityIssues(rows));
        refuse(issues);
        if (rows.people().isEmpty()) {
            throw notOfThisClass(workbook);
        }
        return rows;
    }

    private static Refusal notOfThisClass(Path workbook) {
        return TrainingRefusals.wrongField(
                String.valueOf(workbook.getFileName()),
                new LocalText("不是本校的学员名单，或没有一行学员", "not a class list of this school, or no row in it"),
                new LocalText("从本班页面下载并填好的名单", "the list downloaded from this class, filled in"),
                new LocalText("名单里记着它是哪所学校的", "the list says whose it is"));
    }

    /** The same definitions with these tables only: of a workbook nothing else is read then. */
    static Catalogue narrowed(Catalogue whole, List<TableDefinition> tables) {
        LinkedHashMap<String, TableDefinition> few = new LinkedHashMap<>();
        tables.forEach(table -> few.put(table.id(), table));
        return new Catalogue(
                whole.edition(),
                whole.units(),
                whole.dimensions(),
                whole.sources(),
                whole.codeLists(),
                few,
                whole.rules(),
                whole.measures(),
                whole.indicators(),
                whole.published(),
                whole.forms(),
                whole.evaluation());
    }

    private static Person person(TableRow row) {
        List<String> texts = row.values().stream()
                .map(value -> value.reported()
                        .filter(Value.TextValue.class::isInstance)
                        .map(text -> ((Value.TextValue) text).text())
                        .orElse(""))
                .toList();
        return new Person(texts.get(0), texts.get(1), texts.get(2));
    }

    private List<Issue> identityIssues(Rows rows) {
        List<Issue> issues = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (int index = 0; index < rows.people().size(); index++) {
            Person person = rows.people().get(index);
            String cell = rows.reading().addressOf(rows.reading().rows().get(index), "identity");
            IdentityNumber.faultOf(person.identity())
                    .ifPresent(fault ->
                            issues.add(at(rows, cell, "identity-check-digit", TrainingRefusals.identity(fault))));
            String before = seen.putIfAbsent(person.identity().strip(), cell);
            if (before != null) {
                issues.add(at(
                        rows,
                        cell,
                        "identity-twice",
                        new TrainingRefusals.Said(
                                new LocalText("与 " + before + " 是同一个身份号码", "the same number as " + before),
                                new LocalText("每名学员一行", "one row a trainee"),
                                new LocalText("同一人在一个班只计一人次", "one person counts once in a class"),
                                new LocalText("请删去重复的一行", "delete the row that is double"))));
            }
        }
        return issues;
    }

    private static Issue at(Rows rows, String cell, String code, TrainingRefusals.Said said) {
        return new Issue(
                "training." + code,
                Severity.BLOCKING,
                new Place.Cell(
                        rows.reading().layout().file(), rows.reading().layout().sheet(), cell),
                said.found(),
                said.expected(),
                said.why(),
                said.remedy());
    }

    void refuse(List<Issue> issues) {
        if (!issues.isEmpty()) {
            throw new Failure(Failure.Category.USER, issues, null);
        }
    }

    /** The issue of somebody on the list whom the number names otherwise; positions count from 1. */
    Issue otherName(Rows rows, int position) {
        String cell = rows.reading().addressOf(rows.reading().rows().get(position - 1), "name");
        return at(rows, cell, "other-name", otherName());
    }

    TrainingRefusals.Said otherName() {
        return new TrainingRefusals.Said(
                new LocalText("姓名与此身份号码以前登记的不一致", "another name than this number was registered with"),
                new LocalText("与证件一致的姓名", "the name on the card"),
                new LocalText("实名制下一个身份号码只对应一个姓名", "one identity number, one name"),
                new LocalText("请对照证件核对姓名和号码", "check name and number against the card"));
    }

    void checkName(String name) {
        checks.text("name", name);
    }

    void checkGroup(String group) {
        checks.group(group);
    }
}
