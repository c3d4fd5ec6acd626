package org.lubanchi.platform.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.platform.FilledForm;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.access.Accounts;
import org.lubanchi.platform.access.Accounts.NewAccount;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.registry.UnitListReader;
import tools.jackson.databind.JsonNode;

/** A province of two cities: what they seal is sealed together, once more after a correction, and read by whom it concerns. */
class JointSealTest {
    private static final int YEAR = 2151;
    private static final String PATH = "/api/joint-seals?unit=jp";
    private static final List<String> UNITS = List.of(
            "id,kind,zh,en,parent,authority,founder",
            "jp,province,合省,Joint Province,,,",
            "ja,city,甲合市,Joint City A,jp,,",
            "jb,city,乙合市,Joint City B,jp,,",
            "ja-1,school,甲合学校,Joint School A,ja,,public",
            "jb-1,school,乙合学校,Joint School B,jb,,public");

    @TempDir
    private Path temporary;

    @BeforeAll
    static void register() {
        RunningPlatform.bean(Register.class)
                .take(UnitListReader.read("units.csv", UNITS, LocalDate.of(2020, 1, 1)), Actor.PROGRAM);
        open("jp-bureau", Role.PROVINCE, "jp");
        open("ja-bureau", Role.CITY, "ja");
    }

    private static void open(String login, Role role, String unit) {
        RunningPlatform.bean(Accounts.class)
                .open(
                        new NewAccount(login, "账号 " + login, RunningPlatform.PASSWORD, role, new OrgUnitId(unit)),
                        Actor.PROGRAM);
    }

    private void report(String school, String books) throws IOException {
        Path file = temporary.resolve(school + "-" + books + ".xlsx");
        RunningPlatform.bean(Intake.class)
                .take(FilledForm.of(file, school, YEAR, books), new Actor("reporter-1"), false);
    }

    private static void seal(String city) {
        RunningPlatform.bean(Sealing.class).seal(new OrgUnitId(city), new ReportYear(YEAR), new Actor("reviewer-1"));
    }

    private static String books(Visitor reader, String unit) throws Exception {
        return reader.get("/api/indicators/printed_books?unit=" + unit + "&year=" + YEAR)
                .body()
                .path("years")
                .path(0)
                .path("amount")
                .asString();
    }

    private static JsonNode sealJointly(Visitor province) throws Exception {
        return province.post("/api/joint-seals", "{\"unit\":\"jp\",\"year\":" + YEAR + "}")
                .body();
    }

    @Test
    void citiesAreSealedTogetherAndAgainAfterACorrection() throws Exception {
        Visitor province = Visitor.signedIn("jp-bureau");
        report("ja-1", "100");
        report("jb-1", "200");
        seal("ja");
        JsonNode before = province.get(PATH).body().path(0);
        assertThat(before.path("snapshot").isNull()).isTrue();
        assertThat(before.path("year").asInt()).isEqualTo(YEAR);
        assertThat(before.path("maySeal").asBoolean()).isTrue();
        assertThat(before.path("cities").findValuesAsString("unit")).containsExactly("ja", "jb");
        assertThat(before.path("cities").path(1).path("snapshot").isNull()).isTrue();

        assertThat(sealJointly(province).path("snapshot").asString()).isEqualTo("jp-" + YEAR + ".1");
        assertThat(province.get("/api/years?unit=jb").body().toString()).doesNotContain(String.valueOf(YEAR));
        assertThat(province.get("/api/years?unit=jp").body().toString()).contains(String.valueOf(YEAR));
        seal("jb");
        JsonNode first = sealJointly(province);
        assertThat(first.path("snapshot").asString()).isEqualTo("jp-" + YEAR + ".2");
        assertThat(first.path("cities").findValuesAsString("held")).containsExactly("true", "true");
        assertThat(sealJointly(province).path("snapshot").asString()).isEqualTo("jp-" + YEAR + ".2");
        assertThat(books(province, "jp")).isEqualTo("300");
        assertThat(books(province, "jb")).isEqualTo("200");

        report("jb-1", "250");
        seal("jb");
        JsonNode stale = province.get(PATH).body().path(0);
        assertThat(stale.path("cities").findValuesAsString("held")).containsExactly("true", "false");
        assertThat(books(province, "jb")).isEqualTo("250");
        assertThat(books(province, "jp")).isEqualTo("300");
        assertThat(sealJointly(province).path("snapshot").asString()).isEqualTo("jp-" + YEAR + ".3");
        assertThat(books(province, "jp")).isEqualTo("350");
        writesItsReport(province);
    }

    private static void writesItsReport(Visitor province) throws Exception {
        JsonNode report = province.post(
                        "/api/studio/reports",
                        "{\"outline\":\"province_quality_report\",\"unit\":\"jp\",\"year\":" + YEAR
                                + ",\"partner\":\"\"}")
                .body();
        assertThat(report.path("title").asString()).contains("合省");
        JsonNode compared = province.get(
                        "/api/studio/reports/" + report.path("id").asLong() + "/comparison")
                .body();
        assertThat(compared.path("lines").findValuesAsString("key"))
                .isNotEmpty()
                .allMatch(key -> key.endsWith("@jp@" + YEAR));
    }

    @Test
    void onlyAProvinceSealsTogetherAndOnlyItsOwnCities() throws Exception {
        Visitor city = Visitor.signedIn("ja-bureau");
        assertThat(city.get(PATH).status()).isEqualTo(403);
        assertThat(city.post("/api/joint-seals", "{\"unit\":\"jp\",\"year\":" + YEAR + "}")
                        .status())
                .isEqualTo(403);
        assertThat(city.post("/api/joint-seals", "{\"unit\":\"ja\",\"year\":" + YEAR + "}")
                        .status())
                .isEqualTo(400);
        Visitor province = Visitor.signedIn("jp-bureau");
        assertThat(province.post(
                                "/api/rounds",
                                OpenRound.opening(YEAR, "\"city\"", "programme_offering")
                                        .replace("\"shaoxing\"", "\"jp\""))
                        .status())
                .isBetween(400, 422);
        assertThat(province.get("/api/indicators/printed_books?unit=shaoxing&year=2023")
                        .status())
                .isEqualTo(403);
        assertThat(province.post("/api/joint-seals", "{\"unit\":\"jp\",\"year\":2150}")
                        .code())
                .isEqualTo("collection.nothing-to-seal");
    }
}
