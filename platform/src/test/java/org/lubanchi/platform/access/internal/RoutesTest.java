package org.lubanchi.platform.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.lubanchi.platform.access.ModuleRoutes;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RoutesTest {
    /** Every verb at every address that a controller answers. */
    private static List<String> mapped() {
        return RunningPlatform.context().getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(RoutesTest::addresses)
                .filter(address -> !address.endsWith(" /error"))
                .sorted()
                .toList();
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Stream<String> verbs =
                methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(Enum::name);
        return verbs.flatMap(verb -> mapping.getPatternValues().stream().map(pattern -> verb + " " + pattern));
    }

    private static List<Routes.Route> routes() {
        return Routes.with(
                RunningPlatform.context().getBeansOfType(ModuleRoutes.class).values());
    }

    private static Set<String> classified() {
        return routes().stream()
                .map(route -> route.method() + " " + route.pattern())
                .collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> everyAddressIsClassified() {
        return mapped().stream()
                .map(address -> DynamicTest.dynamicTest(
                        address, () -> assertThat(classified()).contains(address)));
    }

    @Test
    void everyClassificationIsOfAnAddressThatAnswers() {
        assertThat(mapped()).containsAll(classified());
        assertThat(classified()).hasSameSizeAs(routes());
    }

    private static final List<Integer> THERE = List.of(200);
    private static final List<Integer> NOT_THERE = List.of(200, 404);

    @TestFactory
    Stream<DynamicTest> nobodyGetsInWithoutSigningInUnlessItIsForAnyone() {
        return routes().stream()
                .filter(route -> route.method().equals(HttpMethod.GET))
                .map(route -> DynamicTest.dynamicTest(route.pattern(), () -> {
                    int status =
                            Visitor.anonymous().get(filled(route.pattern())).status();
                    switch (route.admission()) {
                        // a thing that does not exist is not there for anybody; what exists is
                        case ANYONE -> assertThat(status).isIn(route.pattern().contains("{") ? NOT_THERE : THERE);
                        case SIGNED_IN -> assertThat(status).isEqualTo(401);
                    }
                }));
    }

    @Test
    void anAddressThatIsNotClassifiedAnswersNobody() throws Exception {
        assertThat(Visitor.anonymous().get("/api/nothing").status()).isEqualTo(401);
        assertThat(Visitor.signedIn("city").get("/api/nothing").status()).isEqualTo(403);
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "x");
    }
}
