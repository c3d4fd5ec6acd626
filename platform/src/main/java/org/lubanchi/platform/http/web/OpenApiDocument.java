package org.lubanchi.platform.http.web;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lubanchi.platform.http.ErrorBody;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/** An OpenAPI 3.1 document being put together from handler methods: addresses, parameters, bodies, answers. */
final class OpenApiDocument {
    private static final String API = "/api/";
    private static final String PLATFORM = "org.lubanchi.platform.";
    private static final List<String> SENT_KINDS =
            List.of("application/json", "text/csv", "application/vnd.apache.parquet");

    private final OpenApiSchemas schemas = new OpenApiSchemas();
    private final TreeMap<String, TreeMap<String, Object>> paths = new TreeMap<>();

    /** Adds a handler at its addresses; what is no part of the interface is passed over. */
    void add(Collection<String> patterns, Collection<RequestMethod> verbs, HandlerMethod handler) {
        for (String pattern : patterns) {
            for (RequestMethod verb : verbs) {
                if (pattern.startsWith(API)) {
                    paths.computeIfAbsent(pattern, _ -> new TreeMap<>())
                            .put(verb.name().toLowerCase(Locale.ROOT), operation(verb, pattern, handler));
                }
            }
        }
    }

    /** The document as a tree. */
    Map<String, Object> tree() {
        Map<String, Object> error = schemas.of(ErrorBody.class);
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas.named());
        components.put("responses", Map.of("Refused", answer("what is wrong, each in five parts", error)));
        components.put(
                "securitySchemes",
                Map.of(
                        "session", Map.of("type", "apiKey", "in", "cookie", "name", "LUBANCHI"),
                        "token", Map.of("type", "apiKey", "in", "header", "name", "X-CSRF-TOKEN")));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title", "鲁班尺 Lubanchi",
                        "version", "1",
                        "description",
                                "Sign in by POST /api/session; send the token it gives in X-CSRF-TOKEN with whatever"
                                        + " changes something."));
        document.put("paths", paths);
        document.put("components", components);
        return document;
    }

    private Map<String, Object> operation(RequestMethod verb, String pattern, HandlerMethod handler) {
        String module =
                handler.getBeanType().getPackageName().replace(PLATFORM, "").replaceFirst("\\..*", "");
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of(module));
        operation.put(
                "operationId",
                module + "." + handler.getBeanType().getSimpleName() + "."
                        + handler.getMethod().getName());
        List<Object> parameters = new ArrayList<>();
        Optional<Map<String, Object>> body = Optional.empty();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            parameter(parameter).ifPresent(parameters::add);
            body = body.or(() -> body(parameter));
        }
        boolean tagged = verb == RequestMethod.GET && TaggedAnswers.covers(pattern);
        if (tagged) {
            parameters.add(Map.of(
                    "name", "If-None-Match", "in", "header", "required", false, "schema", Map.of("type", "string")));
        }
        operation.put("parameters", parameters);
        body.ifPresent(each -> operation.put("requestBody", each));
        Type answered = handler.getMethod().getGenericReturnType();
        TreeMap<String, Object> responses = new TreeMap<>(Map.of(
                "200", answer("the answer", schemas.of(answered)),
                "default", Map.of("$ref", "#/components/responses/Refused")));
        if (tagged) {
            responses.put("304", Map.of("description", "what If-None-Match names is still the answer"));
        }
        operation.put("responses", responses);
        operation.put(
                "security",
                List.of(
                        verb == RequestMethod.GET
                                ? Map.of("session", List.of())
                                : Map.of("session", List.of(), "token", List.of())));
        return operation;
    }

    private static Map<String, Object> answer(String description, Map<String, Object> schema) {
        return schema.isEmpty()
                ? Map.of("description", description)
                : Map.of("description", description, "content", content("application/json", schema));
    }

    private static Map<String, Object> content(String type, Map<String, Object> schema) {
        return Map.of(type, Map.of("schema", schema));
    }

    private Optional<Map<String, Object>> parameter(MethodParameter parameter) {
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (path != null) {
            return Optional.of(parameter("path", name(path.value(), parameter), true, parameter));
        }
        if (query != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
            boolean required = query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            return Optional.of(parameter("query", name(query.value(), parameter), required, parameter));
        }
        if (header != null) {
            return Optional.of(parameter("header", name(header.name(), parameter), header.required(), parameter));
        }
        return Optional.empty();
    }

    private Map<String, Object> parameter(String in, String name, boolean required, MethodParameter parameter) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", name);
        told.put("in", in);
        told.put("required", required);
        told.put("schema", schemas.of(parameter.getGenericParameterType()));
        return told;
    }

    private static String name(String given, MethodParameter parameter) {
        return given.isEmpty() ? String.valueOf(parameter.getParameterName()) : given;
    }

    private Optional<Map<String, Object>> body(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            return Optional.of(Map.of(
                    "required",
                    true,
                    "content",
                    content("application/json", schemas.of(parameter.getGenericParameterType()))));
        }
        if (parameter.hasParameterAnnotation(RequestPart.class)) {
            Map<String, Object> file = Map.of("type", "string", "format", "binary");
            return Optional.of(Map.of(
                    "required",
                    true,
                    "content",
                    content(
                            "multipart/form-data",
                            Map.of("type", "object", "properties", Map.of(name("", parameter), file)))));
        }
        if (parameter.getParameterType() == HttpEntity.class) {
            Map<String, Object> kinds = new LinkedHashMap<>();
            SENT_KINDS.forEach(kind -> kinds.put(kind, Map.of()));
            return Optional.of(Map.of("required", true, "content", kinds));
        }
        return Optional.empty();
    }
}
