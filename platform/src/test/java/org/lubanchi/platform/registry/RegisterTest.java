package org.lubanchi.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.access.OrganisationTree;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.registry.Register.Hierarchy;

class RegisterTest {
    private static final LocalDate BEFORE = LocalDate.of(2022, 8, 31);
    private static final LocalDate CHANGE = LocalDate.of(2022, 9, 1);
    private final Register register = RunningPlatform.bean(Register.class);

    @Test
    void isReadAsItWasOnTheDay() {
        take(
                LocalDate.of(2020, 1, 1),
                "id,kind,zh,en,parent,founder",
                "d-city,city,丁市,D City,,",
                "d-a,county,丁甲区,D A,d-city,",
                "d-b,county,丁乙区,D B,d-city,",
                "d-s,school,丁职校,D School,d-a,public");
        take(CHANGE, "id,kind,zh,en,parent,founder", "d-s,school,丁技师学院,D Institute,d-b,private");
        OrgUnitId school = new OrgUnitId("d-s");

        assertThat(register.find(school, BEFORE)).hasValueSatisfying(unit -> {
            assertThat(unit.name().zh()).isEqualTo("丁职校");
            assertThat(unit.parent()).contains(new OrgUnitId("d-a"));
            assertThat(unit.founder()).contains(OrgUnit.Founder.PUBLIC);
        });
        assertThat(register.find(school, CHANGE)).hasValueSatisfying(unit -> {
            assertThat(unit.name().zh()).isEqualTo("丁技师学院");
            assertThat(unit.parent()).contains(new OrgUnitId("d-b"));
        });
        assertThat(register.find(school, LocalDate.of(2019, 1, 1))).isEmpty();
        assertThat(within("d-a", BEFORE)).contains(school);
        assertThat(within("d-a", CHANGE)).doesNotContain(school);
        assertThat(within("d-b", CHANGE)).contains(school);
        assertThat(within("d-city", CHANGE)).hasSize(4);
    }

    @Test
    void tellsAllThatIsWrongWithAListAtOnceAndTakesNothing() {
        assertThatThrownBy(() -> take(
                        CHANGE,
                        "id,kind,zh,en",
                        "w-1,college,学院,College",
                        "W 2,city,市,City",
                        "w-3,city,市",
                        "w-4,city,,City"))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.issues().stream().map(Issue::code))
                                .contains("registry.wrong-value", "registry.wrong-width")
                                .hasSizeGreaterThanOrEqualTo(4));
        assertThatThrownBy(() -> take(CHANGE, "id,kind,zh,en,size", "w-1,city,市,City,3"))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.issues().getFirst().code()).isEqualTo("registry.unknown-column"));
    }

    @Test
    void refusesAParentNobodyKnowsAndAUnitUnderItself() {
        assertThatThrownBy(() -> take(CHANGE, "id,kind,zh,en,parent", "p-1,school,校,School,p-0"))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.issues().getFirst().code()).isEqualTo("registry.unknown-parent"));
        assertThatThrownBy(() -> take(CHANGE, "id,kind,zh,en,parent", "c-1,county,一,One,c-2", "c-2,county,二,Two,c-1"))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.issues().getFirst().code()).isEqualTo("registry.cycle"));
        assertThat(register.find(new OrgUnitId("c-1"), CHANGE)).isEmpty();
    }

    @Test
    void whoSeesAllSchoolsOfAnAuthoritySeesTheAuthority() {
        take(
                CHANGE,
                "id,kind,zh,en,parent,authority,founder",
                "a-city,city,己市,A City,,,",
                "a-one,county,己甲区,A One,a-city,,",
                "a-two,county,己乙区,A Two,a-city,,",
                "a-labour,authority,己市人社,A Labour,,,",
                "a-province,authority,省属,Provincial,,,",
                "a-other,city,庚市,Other City,,,",
                "a-s1,school,甲校,School One,a-one,a-labour,public",
                "a-s2,school,乙校,School Two,a-two,a-labour,public",
                "a-s3,school,丙校,School Three,a-two,a-province,public",
                "a-s4,school,丁校,School Four,a-other,a-province,public");
        OrganisationTree tree = RunningPlatform.bean(OrganisationTree.class);
        OrgUnitId labour = new OrgUnitId("a-labour");
        OrgUnitId province = new OrgUnitId("a-province");
        assertThat(tree.within(new OrgUnitId("a-city"), CHANGE))
                .contains(labour)
                .doesNotContain(province);
        assertThat(tree.within(new OrgUnitId("a-one"), CHANGE)).doesNotContain(labour);
        assertThat(tree.within(labour, CHANGE))
                .containsExactlyInAnyOrder(labour, new OrgUnitId("a-s1"), new OrgUnitId("a-s2"));
        assertThat(tree.upFrom(new OrgUnitId("a-s3"), CHANGE))
                .containsExactlyInAnyOrder(
                        new OrgUnitId("a-s3"), new OrgUnitId("a-two"), new OrgUnitId("a-city"), province);
    }

    private List<OrgUnitId> within(String unit, LocalDate day) {
        return register.listWithin(Hierarchy.TERRITORY, new OrgUnitId(unit), day);
    }

    private void take(LocalDate from, String... lines) {
        register.take(UnitListReader.read("units.csv", List.of(lines), from), Actor.PROGRAM);
    }
}
