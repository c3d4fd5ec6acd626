package org.lubanchi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.access.ModuleRoutes;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code ./lubanchi new application} writes compiles against the platform, fits its own tables, and says what is missing. */
class GeneratedApplicationTest {
    private static final String PACKAGE = "org.lubanchi.platform.examplework";
    private static GeneratedApplication generated;

    @BeforeAll
    static void generate() throws Exception {
        generated = GeneratedApplication.of("examplework");
    }

    @Test
    void itsTestsSayWhatIsMissingOneByOne() throws Exception {
        Map<String, String> said = generated.run(PACKAGE + ".ExampleworkTest");
        assertThat(failing(said))
                .containsExactlyInAnyOrder(
                        "aSchoolMovesItsCasesOn",
                        "aDoubleClickIsOneCaseAndWhoComesSecondIsTold",
                        "aRuleThatIsBrokenIsToldInFiveParts",
                        "everyMoveStandsInTheAuditTrail",
                        "theYearFeedsTheLakeByOnePort",
                        "personalDataIsMaskedInEveryAnswer");
        assertThat(said.get("aSchoolMovesItsCasesOn")).contains("write the moves into ExampleworkState.next");
        assertThat(said.get("aRuleThatIsBrokenIsToldInFiveParts")).contains("definitions/examplework/*.yaml");
        assertThat(failing(generated.run(PACKAGE + ".ExampleworkRemovalTest"))).isEmpty();
    }

    private static Set<String> failing(Map<String, String> said) {
        return said.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void itsDeskReadsTheTableItsMigrationMakes() throws Exception {
        JdbcClient jdbc = RunningPlatform.bean(JdbcClient.class);
        AutowireCapableBeanFactory beans = RunningPlatform.context().getAutowireCapableBeanFactory();
        for (String statement : generated.text("__examplework.sql").split(";")) {
            if (!statement.isBlank()) {
                jdbc.sql(statement).update();
            }
        }
        jdbc.sql("insert into examplework.held_case (school, state, request) values ('s1', 'proposed', 'r1')")
                .update();
        Object desk = beans.createBean(generated.load(PACKAGE + ".internal.ExampleworkDesk"));
        Method list = generated.load(PACKAGE + ".ExampleworkCases").getMethod("list", List.class);
        assertThat((List<?>) list.invoke(desk, List.of("s1"))).hasSize(1);
        assertThat((List<?>) list.invoke(desk, List.of("s2"))).isEmpty();
        jdbc.sql("drop schema examplework cascade").update();
        ModuleRoutes routes = (ModuleRoutes) beans.createBean(generated.load(PACKAGE + ".web.ExampleworkRoutes"));
        assertThat(routes.list()).extracting(ModuleRoutes.Address::pattern).containsExactly("/api/examplework/cases");
    }

    @Test
    void itHasAMigrationBehindAllOthersAPageAndItsTexts() throws Exception {
        assertThat(generated.files())
                .anyMatch(file -> file.matches(".*/V[0-9]+0__examplework\\.sql"))
                .anyMatch(file -> file.equals("web/src/features/examplework/BoardPage.vue"));
        assertThat(generated.text("BoardPage.vue"))
                .contains("t('examplework.empty')")
                .doesNotContain("$");
        assertThat(generated.text("messages.ts")).contains("examplework: {").doesNotContain("$");
    }
}
