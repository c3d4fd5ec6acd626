package org.lubanchi.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.Visitor.Answer;
import org.lubanchi.platform.access.OrganisationTree;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.access.Role;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.http.Refusal;
import org.lubanchi.platform.registry.Register.Hierarchy;
import org.lubanchi.platform.registry.RegisterChanges.What;

/** The register changes from a day on; what would move is told first, and what may not is refused. */
class RegisterChangesTest {
    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 9, 1);
    private static final LocalDate BEFORE = DAY.minusDays(1);
    private static final Reader CITY = new Reader("m-city", "m-city", "周以宁", Role.CITY, new OrgUnitId("m-city"));

    private final Register register = RunningPlatform.bean(Register.class);
    private final RegisterChanges changes = RunningPlatform.bean(RegisterChanges.class);

    /** A city of its own with two counties and three schools, the second school with its authority. */
    private void country(String p) {
        register.take(
                UnitListReader.read(
                        "m.csv",
                        List.of(
                                "id,kind,zh,en,parent,authority,founder,code",
                                p + "city,city,己市,City,,,,",
                                p + "a,county,己甲区,A," + p + "city,,,",
                                p + "b,county,己乙区,B," + p + "city,,,",
                                p + "s1,school,一职,One," + p + "a," + p + "a,public,1001",
                                p + "s2,school,二职,Two," + p + "a," + p + "a,public,1002",
                                p + "s3,school,三职,Three," + p + "b," + p + "b,private,1003"),
                        START),
                Actor.PROGRAM);
    }

    private static OrgUnitId id(String text) {
        return new OrgUnitId(text);
    }

    private static LocalText text(String text) {
        return new LocalText(text, text);
    }

    @Test
    void aDryRunTellsWhatWouldMoveAndKeepsNothing() {
        country("m1-");
        var merge = new UnitChange.Merge(List.of(id("m1-b")), id("m1-a"), DAY);
        List<RegisterChanges.Effect> effects = changes.preview(merge);
        assertThat(effects)
                .extracting(effect -> effect.unit().value(), RegisterChanges.Effect::what)
                .contains(
                        tuple("m1-b", What.EXISTENCE), tuple("m1-s3", What.TERRITORY), tuple("m1-s3", What.AUTHORITY));
        assertThat(register.find(id("m1-b"), DAY)).isPresent();
        assertThat(changes.apply(merge, "撤乙并甲", CITY)).isEqualTo(effects);
        assertThat(register.find(id("m1-b"), DAY)).isEmpty();
        assertThat(register.find(id("m1-b"), BEFORE)).isPresent();
        OrganisationTree tree = RunningPlatform.bean(OrganisationTree.class);
        assertThat(tree.within(id("m1-a"), DAY)).contains(id("m1-s3"));
        assertThat(tree.within(id("m1-a"), BEFORE)).doesNotContain(id("m1-s3"));
        assertThat(changes.requireHistory(id("m1-a")).events().getFirst().others())
                .containsExactly("m1-b");
    }

    @Test
    void namesCodesCampusesAndGroupsHaveDates() {
        country("m2-");
        changes.apply(new UnitChange.Rename(id("m2-s1"), text("一技师"), DAY), "批复", CITY);
        changes.apply(new UnitChange.Recode(id("m2-s1"), UnitChange.CodeScheme.SCHOOL, "2001", DAY), "批复", CITY);
        changes.apply(new UnitChange.OpenCampus(id("m2-s1"), "north", text("北校区"), "北门路", DAY), "批复", CITY);
        changes.putGroup("m2-peers", text("同类校"), CITY);
        changes.apply(new UnitChange.Regroup(id("m2-s1"), "m2-peers", true, DAY), "分组", CITY);
        UnitHistory history = changes.requireHistory(id("m2-s1"));
        assertThat(history.names()).extracting(each -> each.text().zh()).containsExactly("一技师", "一职");
        assertThat(history.names().getLast().to()).contains(DAY);
        assertThat(history.codes()).extracting(UnitHistory.Dated::value).containsExactly("2001", "1001");
        assertThat(history.campuses().getFirst().value()).isEqualTo("北门路");
        assertThat(history.groups().getFirst().of()).isEqualTo("m2-peers");
        assertThat(history.events()).hasSize(4);
        assertThat(register.find(id("m2-s1"), BEFORE).orElseThrow().name().zh()).isEqualTo("一职");
    }

    @Test
    void aSplitPutsItsPartsWhereTheUnitLay() {
        country("m3-");
        var parts = List.of(
                new UnitChange.Part(id("m3-s4"), text("四职"), Optional.of("1004")),
                new UnitChange.Part(id("m3-s5"), text("五职"), Optional.empty()));
        changes.apply(new UnitChange.Split(id("m3-s1"), parts, false, DAY), "分立", CITY);
        assertThat(register.find(id("m3-s1"), DAY)).isEmpty();
        OrgUnit part = register.find(id("m3-s4"), DAY).orElseThrow();
        assertThat(part.parent()).contains(id("m3-a"));
        assertThat(part.founder()).contains(OrgUnit.Founder.PUBLIC);
        assertThat(register.listWithin(Hierarchy.AUTHORITY, id("m3-a"), DAY)).contains(id("m3-s5"));
    }

    @Test
    void whatMayNotBeIsRefusedInFiveParts() {
        country("m4-");
        changes.apply(new UnitChange.Close(id("m4-s2"), DAY), "停办", CITY);
        refused("registry.not-there", () -> preview(new UnitChange.Merge(List.of(id("m4-s1")), id("m4-s2"), DAY)));
        refused("registry.merge-into-itself", () -> preview(new UnitChange.Merge(List.of(), id("m4-s1"), DAY)));
        refused("registry.other-kind", () -> preview(new UnitChange.Merge(List.of(id("m4-s1")), id("m4-b"), DAY)));
        refused("registry.no-parts", () -> preview(new UnitChange.Split(id("m4-s1"), List.of(), true, DAY)));
        refused("registry.before-founding", () -> preview(new UnitChange.Rename(id("m4-s1"), text("x"), START)));
        refused("registry.still-has-units", () -> preview(new UnitChange.Close(id("m4-a"), DAY)));
        refused(
                "registry.would-be-cycle",
                () -> preview(new UnitChange.Move(id("m4-city"), Hierarchy.TERRITORY, id("m4-a"), DAY)));
        changes.apply(new UnitChange.Rename(id("m4-s1"), text("新名"), DAY), "批复", CITY);
        refused("registry.later-change", () -> preview(new UnitChange.Rename(id("m4-s1"), text("x"), BEFORE)));
        refused(
                "registry.no-reason",
                () -> changes.apply(new UnitChange.Rename(id("m4-s1"), text("x"), DAY.plusDays(1)), " ", CITY));
        var again = new UnitChange.NewUnit(
                id("m4-s2"),
                text("又"),
                OrgUnit.Kind.SCHOOL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        refused("registry.id-taken", () -> preview(new UnitChange.Founding(again, DAY.plusYears(1))));
    }

    private void preview(UnitChange change) {
        changes.preview(change);
    }

    private static void refused(String code, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.issue().code()).isEqualTo(code));
    }

    @Test
    void aCityMaintainsWhatLiesInItAndNothingElse() throws Exception {
        Visitor city = Visitor.signedIn("city");
        Answer dry = city.post("/api/register/changes?dry=true", rename("s1"));
        assertThat(dry.status()).as(dry.whole().body()).isEqualTo(200);
        assertThat(dry.body().path("effects").path(0).path("after").path("zh").asString(""))
                .isEqualTo("新校名");
        assertThat(city.get("/api/register/units/s1").body().path("names").size())
                .isEqualTo(1);
        assertThat(city.post("/api/register/changes?dry=true", rename("e1")).status())
                .isEqualTo(403);
        assertThat(Visitor.signedIn("school")
                        .post("/api/register/changes?dry=true", rename("s1"))
                        .status())
                .isEqualTo(403);
        assertThat(city.post("/api/register/changes?dry=true", "{\"kind\": \"vanish\", \"from\": \"2026-09-01\"}")
                        .status())
                .isEqualTo(400);
        assertThat(city.get("/api/register?asOf=2019-01-01")
                        .body()
                        .path("units")
                        .size())
                .isZero();
        assertThat(city.get("/api/register").body().path("units").toString())
                .contains("s1")
                .doesNotContain("\"e1\"");
    }

    @Test
    void aListIsLookedAtBeforeItIsTakenIn() throws Exception {
        Visitor city = Visitor.signedIn("city");
        String list = "id,kind,zh,en,parent\ns1,school,衡木学校,Hengmu School,keqiao\n";
        Answer dry = take(city, list);
        assertThat(dry.body().path("effects").toString()).as(dry.whole().body()).contains("柯桥区");
        assertThat(city.get("/api/register/units/s1").body().path("links").toString())
                .doesNotContain("keqiao");
        assertThat(take(city, list.replace("keqiao", "elsewhere")).status()).isEqualTo(403);
        assertThat(take(city, "id,kind\ns1,school\n").code()).isEqualTo("registry.missing-column");
    }

    private static Answer take(Visitor visitor, String list) throws Exception {
        return visitor.send(
                "POST",
                "/api/register/lists?dry=true&name=a.csv&from=2026-09-01",
                "application/octet-stream",
                BodyPublishers.ofString(list));
    }

    private static String rename(String unit) {
        return """
            {"kind": "rename", "from": "2026-09-01", "unit": "%s", "name": {"zh": "新校名", "en": "New"}}
            """.formatted(unit);
    }
}
