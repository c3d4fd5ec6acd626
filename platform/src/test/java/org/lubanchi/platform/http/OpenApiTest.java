package org.lubanchi.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lubanchi.platform.RunningPlatform;
import org.lubanchi.platform.Visitor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The interface is published, whole, and what it refers to is there. */
class OpenApiTest {
    private static final Pattern REFERENCE = Pattern.compile("\"#/components/([a-z]+)/([^\"]+)\"");

    private static JsonNode document() throws Exception {
        Visitor.Answer answer = Visitor.anonymous().get("/api/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void everyAddressOfTheInterfaceStandsInIt() throws Exception {
        JsonNode paths = document().path("paths");
        int found = 0;
        Map<RequestMappingInfo, HandlerMethod> handlers = RunningPlatform.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        for (RequestMappingInfo mapping : handlers.keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                    if (pattern.startsWith("/api/")) {
                        String method = verb.name().toLowerCase(Locale.ROOT);
                        assertThat(paths.path(pattern).has(method))
                                .as(method + " " + pattern)
                                .isTrue();
                        found++;
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(60);
    }

    @Test
    void parametersBodiesAndAnswersAreToldAndReferencesLeadSomewhere() throws Exception {
        JsonNode document = document();
        JsonNode rows = document.path("paths")
                .path("/api/rounds/{round}/units/{unit}/tables/{table}/rows")
                .path("post");
        assertThat(rows.path("parameters").toString())
                .contains("\"name\":\"round\"", "Idempotency-Key")
                .doesNotContain("Content-Type");
        assertThat(rows.path("requestBody").path("content").has("text/csv")).isTrue();
        String answer = rows.path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asString();
        JsonNode loaded = document.at(answer.substring(1));
        assertThat(loaded.path("properties").path("sums").path("type").asString())
                .isEqualTo("object");
        assertThat(loaded.path("required").toString()).contains("rowsIn", "loaded", "rejected");
        Matcher reference = REFERENCE.matcher(document.toString());
        int followed = 0;
        while (reference.find()) {
            assertThat(document.path("components").path(reference.group(1)).has(reference.group(2)))
                    .as(reference.group())
                    .isTrue();
            followed++;
        }
        assertThat(followed).isGreaterThan(100);
    }

    @Test
    void whatMayBeMissingIsSaid() throws Exception {
        JsonNode error = document().path("components").path("schemas").path("http.ErrorBody");
        assertThat(error.path("required").toString()).contains("issues").doesNotContain("incident");
        assertThat(error.path("properties").path("incident").path("anyOf").size())
                .isEqualTo(2);
    }
}
