package org.lubanchi.platform.http.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** JSON schemas of what travels: records by their components, everything nullable said so. */
final class OpenApiSchemas {
    private static final String PREFIX = "org.lubanchi.";
    private static final Map<Class<?>, Map<String, Object>> PLAIN = plain();

    private final TreeMap<String, Object> named = new TreeMap<>();

    private static Map<Class<?>, Map<String, Object>> plain() {
        Map<Class<?>, Map<String, Object>> plain = new LinkedHashMap<>();
        for (Class<?> whole : List.of(int.class, Integer.class)) {
            plain.put(whole, Map.of("type", "integer", "format", "int32"));
        }
        for (Class<?> whole : List.of(long.class, Long.class)) {
            plain.put(whole, Map.of("type", "integer", "format", "int64"));
        }
        for (Class<?> truth : List.of(boolean.class, Boolean.class)) {
            plain.put(truth, Map.of("type", "boolean"));
        }
        plain.put(String.class, Map.of("type", "string"));
        plain.put(BigDecimal.class, Map.of("type", "number"));
        plain.put(LocalDate.class, Map.of("type", "string", "format", "date"));
        plain.put(Instant.class, Map.of("type", "string", "format", "date-time"));
        return plain;
    }

    /** The records that were met, by name. */
    Map<String, Object> named() {
        return named;
    }

    /** The schema of a type; empty where nothing is answered or anything may be. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (raw == ResponseEntity.class || raw == Optional.class) {
                return of(last);
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return Map.of("type", "array", "items", of(last));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return Map.of("type", "object", "additionalProperties", of(last));
            }
        }
        return type instanceof Class<?> plain ? ofClass(plain) : Map.of();
    }

    private Map<String, Object> ofClass(Class<?> type) {
        Map<String, Object> known = PLAIN.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
        }
        if (!type.isRecord()) {
            return Map.of();
        }
        String name = name(type);
        if (!named.containsKey(name)) {
            // Before its components, which may lead back to it.
            named.put(name, Map.of());
            named.put(name, ofRecord(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> ofRecord(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> schema = of(component.getGenericType());
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || component.getType() == Optional.class;
            if (nullable) {
                properties.put(
                        component.getName(),
                        schema.isEmpty() ? schema : Map.of("anyOf", List.of(schema, Map.of("type", "null"))));
            } else {
                properties.put(component.getName(), schema);
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    /** Its module and its place in there: {@code collection.SheetController.Sheet}. */
    private static String name(Class<?> type) {
        String whole = type.getName().replace('$', '.');
        return whole.startsWith(PREFIX)
                ? whole.replaceFirst("^org\\.lubanchi\\.(platform|engine)\\.", "")
                        .replaceFirst("\\.(web|internal)\\.", ".")
                : whole;
    }
}
