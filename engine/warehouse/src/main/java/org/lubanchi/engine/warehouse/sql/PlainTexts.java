package org.lubanchi.engine.warehouse.sql;

import static org.lubanchi.engine.warehouse.sql.LakeColumns.literal;
import static org.lubanchi.engine.warehouse.sql.LakeColumns.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.kernel.MissingReason;

/**
 * Which texts are plain (平白文本): the reader of sheets would take them as they stand. Whatever a text may be beyond that, such
 * as a number with separators or a code by its name, is not judged here.
 */
final class PlainTexts {
    /**
     * Narrow signs without blanks, and common Chinese characters: nothing that is folded. An apostrophe at the begin may be
     * that which keeps a spreadsheet from running a text.
     */
    private static final String SETTLED = "[!-~一-鿿]+";

    private final List<CodeList> codes;

    PlainTexts(List<CodeList> codes) {
        this.codes = codes;
    }

    /** The column of a field's text beside that of its value. */
    static String textName(FieldDefinition field) {
        return field.id() + "__text";
    }

    /** What a text says, NULL when it says nothing of the field's type. */
    static String typed(FieldDefinition field) {
        String text = quoted(textName(field));
        return switch (field.type()) {
            case TEXT, CODE -> "nullif(" + text + ", '')";
            case INTEGER -> "TRY_CAST(" + text + " AS BIGINT)";
            case DECIMAL -> "TRY_CAST(" + text + " AS DECIMAL(18, " + field.decimals() + "))";
            case DATE -> "TRY_CAST(" + text + " AS DATE)";
            case BOOLEAN -> "CASE " + text + " WHEN '是' THEN true WHEN '否' THEN false END";
        };
    }

    /** The condition that a text under the alias t is plain, or absent where it may be. */
    String test(FieldDefinition field) {
        String text = "t." + quoted(textName(field));
        String typed = "t." + quoted(field.id());
        String value = switch (field.type()) {
            case TEXT ->
                "regexp_full_match(" + text + ", " + literal(SETTLED) + ") AND " + text + " NOT LIKE '''%' AND lower("
                        + text + ") NOT IN (" + words() + ")";
            case CODE -> text + " IN (" + codes(field) + ")";
            case INTEGER -> "CAST(" + typed + " AS VARCHAR) = " + text + " AND abs(" + typed + ") < 1000000000000";
            case DECIMAL -> decimal(text, field.decimals());
            case DATE -> "CAST(" + typed + " AS VARCHAR) = " + text + " AND year(" + typed + ") BETWEEN 1900 AND 2200";
            case BOOLEAN -> text + " IN ('是', '否')";
        };
        String empty = "coalesce(" + text + ", '') = ''";
        return field.required() ? "coalesce(" + value + ", false)" : "coalesce(" + value + ", false) OR " + empty;
    }

    private static String decimal(String text, int decimals) {
        String places = decimals == 0 ? "" : "(\\.[0-9]{1," + decimals + "})?";
        return "regexp_full_match(" + text + ", " + literal("-?[0-9]{1,12}" + places) + ")";
    }

    private static String words() {
        List<String> words = new ArrayList<>();
        for (MissingReason reason : MissingReason.values()) {
            words.add(reason.code());
            words.add(reason.label().zh());
            words.add(reason.label().en());
        }
        return words.stream()
                .map(word -> literal(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private String codes(FieldDefinition field) {
        CodeList list = codes.stream()
                .filter(each -> field.codes().filter(each.id()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No code list for " + field.id()));
        return list.entries().stream().map(entry -> literal(entry.code())).collect(Collectors.joining(", "));
    }
}
