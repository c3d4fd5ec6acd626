package org.lubanchi.platform.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.adapter.office.workbook.FilledTable;
import org.lubanchi.adapter.office.workbook.WorkbookFiller;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.FieldType;
import org.lubanchi.engine.definitions.PeriodRule;
import org.lubanchi.engine.definitions.Sensitivity;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.catalogue.Definitions;

/** Lists from Excel, papers as PDF, rows for the audit office. */
class TrainingPapersTest {
    @Test
    void aListIsTakenWholeOrToldAtEachCell() throws Exception {
        TrainingYear at = TrainingYear.signedIn();
        long id = at.running(1, 600);
        Answer wrong = take(at, id, List.of(person(601), List.of("学员602", wrong(602), "veteran"), person(601)));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().path("issues").findValuesAsString("where"))
                .anyMatch(where -> where.endsWith("B5"))
                .anyMatch(where -> where.endsWith("B6"));
        assertThat(at.room(id).path("trainees").size()).isEqualTo(1);
        Answer taken = take(at, id, List.of(person(601), person(602)));
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(200);
        assertThat(taken.body().path("added").asInt()).isEqualTo(2);
        assertThat(take(at, id, List.of(person(601), person(602)))
                        .body()
                        .path("added")
                        .asInt())
                .as("the same list twice adds nobody")
                .isZero();
    }

    @Test
    void papersAreFilesAndTheAuditRowsRunNoFormula() throws Exception {
        TrainingYear at = TrainingYear.signedIn();
        long id = at.running(1, 610);
        at.complete(id);
        Answer statement = at.school.get("/api/training/classes/" + id + "/statement.pdf");
        assertThat(statement.status()).isEqualTo(200);
        assertThat(statement.whole().body()).startsWith("%PDF-");
        at.propose(32, at.today, at.today, "formula-" + TrainingYear.fresh());
        Answer rows = at.city.get("/api/training/audit.csv?unit=elsewhere&year=" + at.year);
        assertThat(rows.whole().body()).contains("学校,班次编号").contains("\"e1\"").doesNotContain("\"=");
        assertThat(Visitor.anonymous()
                        .get("/api/training/audit.csv?unit=elsewhere&year=" + at.year)
                        .status())
                .isEqualTo(401);
    }

    private static String wrong(int order) {
        String right = People.number(order);
        return right.substring(0, 17) + (right.endsWith("1") ? "2" : "1");
    }

    private static List<String> person(int order) {
        return List.of(People.name(order), People.number(order), "veteran");
    }

    private static Answer take(TrainingYear at, long id, List<List<String>> rows) throws Exception {
        Catalogue catalogue = RunningPlatform.bean(Definitions.class).catalogue();
        TableDefinition table = new TableDefinition(
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
                        field("name", "姓名", FieldType.TEXT, ""),
                        field("identity", "身份号码", FieldType.TEXT, ""),
                        field("group", "培训对象", FieldType.CODE, "trainee_group")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookStamp stamp = new WorkbookStamp(new OrgUnitId("e1"), "e1", new ReportYear(at.year), "");
        WorkbookFiller.write(stamp, List.of(new FilledTable(table, rows)), catalogue::requireCodeList, out);
        Path file = Files.createTempFile("list", ".xlsx");
        Files.write(file, out.toByteArray());
        return at.school.send(
                "POST", "/api/training/classes/" + id + "/workbooks", HttpRequest.BodyPublishers.ofFile(file));
    }

    private static FieldDefinition field(String id, String label, FieldType type, String codes) {
        return new FieldDefinition(
                id,
                new LocalText(label, id),
                type,
                Optional.empty(),
                Optional.of(codes).filter(list -> !list.isEmpty()),
                0,
                true,
                Sensitivity.PERSONAL);
    }
}
