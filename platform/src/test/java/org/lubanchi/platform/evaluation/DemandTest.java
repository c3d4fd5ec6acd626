package org.lubanchi.platform.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.office.workbook.FilledTable;
import org.lubanchi.adapter.office.workbook.WorkbookFiller;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.Intake;
import org.lubanchi.platform.collection.Sealing;
import tools.jackson.databind.JsonNode;

/** A city that asked its industries: 100 system operators wanted, 60 graduate; 20 farmers graduate and nobody asks. */
class DemandTest {
    private static final ReportYear YEAR = new ReportYear(2023);
    private static final OrgUnitId CITY = new OrgUnitId("elsewhere");
    private static final String AT = "?unit=elsewhere&year=2023";

    @BeforeAll
    static void seal(@TempDir Path folder) throws IOException {
        Map<String, String> demand = Map.of(
                "demand_number", "1",
                "industry_chain", "高端装备",
                "industry_section", "C",
                "occupation", "6-31-07-03",
                "posts", "100",
                "employers", "3",
                "demand_source", first("demand_source"),
                "needed_until", "2026");
        take(workbook(folder.resolve("city.xlsx"), CITY, "talent_demand", List.of(demand)));
        take(workbook(
                folder.resolve("school.xlsx"),
                new OrgUnitId("e1"),
                "programme_offering",
                List.of(offering("660303", "60"), offering("610101", "20"))));
        RunningPlatform.bean(Sealing.class).seal(CITY, YEAR, new Actor("reviewer-1"));
        RunningPlatform.bean(Accounts.class)
                .open(new NewAccount("elsewhere", "别处", RunningPlatform.PASSWORD, Role.CITY, CITY), Actor.PROGRAM);
    }

    private static String first(String list) {
        return catalogue().requireCodeList(list).entries().getFirst().code();
    }

    private static Catalogue catalogue() {
        return RunningPlatform.bean(Definitions.class).catalogue();
    }

    private static Map<String, String> offering(String programme, String graduates) {
        return Map.of(
                "programme_code", programme,
                "programme_name", "",
                "track", "three_year",
                "new_entrants", "12",
                "enrolment", "90",
                "graduates", graduates,
                "further_study", "0",
                "employed", graduates);
    }

    private static Path workbook(Path file, OrgUnitId unit, String table, List<Map<String, String>> rows)
            throws IOException {
        TableDefinition definition = catalogue().requireTable(table);
        List<List<String>> cells = rows.stream()
                .map(row -> definition.fields().stream()
                        .map(field -> row.getOrDefault(field.id(), ""))
                        .toList())
                .toList();
        WorkbookStamp stamp = new WorkbookStamp(unit, unit.value(), YEAR, "");
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookFiller.write(stamp, List.of(new FilledTable(definition, cells)), catalogue()::requireCodeList, out);
        }
        return file;
    }

    private static void take(Path file) {
        RunningPlatform.bean(Intake.class).take(file, new Actor("reporter-1"), false);
    }

    @Test
    void theMapTellsWhatIsShortByHowManyUntilWhen() throws Exception {
        JsonNode map = Visitor.signedIn("elsewhere")
                .get("/api/evaluation/pedigree" + AT)
                .body();
        JsonNode occupation = map.path("occupations").path(0);
        assertThat(map.path("asked").asBoolean()).isTrue();
        assertThat(occupation.path("code").asString()).isEqualTo("6-31-07-03");
        assertThat(occupation.path("gap").asLong()).isEqualTo(40);
        assertThat(occupation.path("state").asString()).isEqualTo("short");
        assertThat(occupation.path("until").asInt()).isEqualTo(2026);
    }

    @Test
    void warningsNameWhomNobodyAsksForAndLeaveOpenWhatIsNewHere() throws Exception {
        JsonNode rules = Visitor.signedIn("elsewhere")
                .get("/api/evaluation/warnings" + AT)
                .body()
                .path("rules");
        for (JsonNode rule : rules) {
            switch (rule.path("id").asString()) {
                case "intake_low_three_years" -> {
                    assertThat(rule.path("warnings").size()).isZero();
                    assertThat(rule.path("counts").path("open").asInt()).isEqualTo(1);
                    assertThat(rule.path("counts").path("excepted").asInt()).isEqualTo(1);
                }
                case "nobody_asks" ->
                    assertThat(rule.path("warnings").findValuesAsString("programme"))
                            .containsExactly("610101");
                case "offered_too_widely" ->
                    assertThat(rule.path("warnings").size()).isEqualTo(2);
                default -> assertThat(rule.path("warnings").size()).isZero();
            }
        }
    }

    @Test
    void theReportOfDemandTellsTheSameAsTheMap() throws Exception {
        String html = Visitor.signedIn("elsewhere")
                .get("/api/evaluation/papers/demand/elsewhere/2023/file.html")
                .whole()
                .body();
        assertThat(html)
                .contains("高端装备", "工业机器人系统操作员", "缺口最大的职业", "有毕业生而无人需求的专业", "无法判定 1 个")
                .doesNotContain("不以零计");
    }
}
