package org.lubanchi.platform.collection.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.platform.http.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads an array of flat objects as rows of texts. Numbers keep the digits they were sent with; a value that is absent for
 * a reason is {@code {"missing": "not_applicable"}}.
 */
final class JsonRows {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String MISSING = "missing";

    private JsonRows() {}

    /**
     * Reads the rows.
     *
     * @throws Refusal when it is no such array, or has more rows than one batch may
     */
    static List<Map<String, String>> read(InputStream body, int most) throws IOException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            List<Map<String, String>> rows = new ArrayList<>();
            require(parser.nextToken() == JsonToken.START_ARRAY, parser, "");
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                require(parser.currentToken() == JsonToken.START_OBJECT, parser, "[" + rows.size() + "]");
                if (rows.size() == most) {
                    throw Refusal.badRequest(
                            "rows",
                            "> " + most,
                            new LocalText("一批至多 " + most + " 行", "at most " + most + " rows a batch"));
                }
                rows.add(row(parser, rows.size()));
            }
            return rows;
        } catch (JacksonException e) {
            throw Refusal.badRequest("rows", firstLine(e), expected());
        }
    }

    private static Map<String, String> row(JsonParser parser, int index) {
        Map<String, String> row = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            String place = "[" + index + "]." + field;
            row.put(
                    field,
                    switch (value) {
                        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getString();
                        case VALUE_TRUE -> "是";
                        case VALUE_FALSE -> "否";
                        case VALUE_NULL -> "";
                        case START_OBJECT -> missing(parser, place);
                        case null, default -> throw refused(place);
                    });
        }
        return row;
    }

    private static String missing(JsonParser parser, String place) {
        require(parser.nextToken() == JsonToken.PROPERTY_NAME && MISSING.equals(parser.currentName()), parser, place);
        parser.nextToken();
        String code = parser.getString();
        MissingReason reason = MissingReason.findCode(code).orElseThrow(() -> refused(place));
        require(parser.nextToken() == JsonToken.END_OBJECT, parser, place);
        return reason.label().zh();
    }

    private static void require(boolean holds, JsonParser parser, String place) {
        if (!holds) {
            throw refused(place.isEmpty() ? String.valueOf(parser.currentToken()) : place);
        }
    }

    private static Refusal refused(String place) {
        return Refusal.badRequest("rows", place, expected());
    }

    private static LocalText expected() {
        return new LocalText(
                "[{\"字段\": \"值\"}, …]；缺失写 {\"missing\": \"not_applicable\"}",
                "[{\"field\": \"value\"}, …]; an absent value as {\"missing\": \"not_applicable\"}");
    }

    private static String firstLine(JacksonException e) {
        return String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    }
}
