package org.lubanchi.platform.http.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The interface as OpenAPI, read off the controllers that run. */
@RestController
class OpenApiController {
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final JsonMapper json;

    OpenApiController(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            JsonMapper json) {
        this.mappings = mappings;
        this.json = json;
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<String> document() {
        OpenApiDocument document = new OpenApiDocument();
        mappings.getObject()
                .getHandlerMethods()
                .forEach((mapping, method) -> document.add(
                        mapping.getPatternValues(),
                        mapping.getMethodsCondition().getMethods(),
                        method));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writerWithDefaultPrettyPrinter().writeValueAsString(document.tree()));
    }
}
