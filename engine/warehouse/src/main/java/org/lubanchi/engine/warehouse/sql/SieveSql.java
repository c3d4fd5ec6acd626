package org.lubanchi.engine.warehouse.sql;

import static org.lubanchi.engine.warehouse.sql.LakeColumns.literal;
import static org.lubanchi.engine.warehouse.sql.LakeColumns.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.CodeList;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.warehouse.RowSieve;

/**
 * The text of a sieve (筛行语句) over a relation of texts with a column {@code n} and one for each field.
 *
 * <p>A text passes when it is plain: the reader of sheets would take it as it stands. Whatever it may be beyond that, such as
 * a number with separators or a code by its name, is not judged here.
 */
public final class SieveSql {
    /** Narrow signs without blanks, and common Chinese characters: nothing that is folded. */
    private static final String SETTLED = "[!-~一-鿿]+";

    private SieveSql() {}

    /** The rows that do not pass, in their order: {@code n}, then the texts. */
    public static String of(RowSieve.Mesh mesh, String relation) {
        TableDefinition table = mesh.table();
        List<String> texts = table.fields().stream()
                .map(field -> "coalesce(t." + quoted(textName(field)) + ", '')")
                .toList();
        List<String> inner = new ArrayList<>(List.of("n"));
        for (FieldDefinition field : table.fields()) {
            inner.add(quoted(field.id()) + " AS " + quoted(textName(field)));
            inner.add(typed(field) + " AS " + quoted(field.id()));
            inner.add("CASE WHEN " + given(field) + " THEN NULL ELSE "
                    + literal(MissingReason.NOT_REPORTED.code()) + " END AS "
                    + quoted(LakeColumns.reasonName(field.id())));
        }
        List<String> passes = new ArrayList<>();
        table.fields().forEach(field -> passes.add(plain(field, mesh.codes())));
        LakeColumns columns = new LakeColumns(table, "t");
        for (RuleDefinition rule : mesh.rules()) {
            passes.add("coalesce(" + rule.check().sql(columns) + ", true)");
        }
        String odd = passes.stream().map(each -> "NOT (" + each + ")").collect(Collectors.joining("\n  OR "));
        return "SELECT t.n, " + String.join(", ", texts) + "\nFROM (SELECT " + String.join(", ", inner) + " FROM "
                + relation + ") AS t\nWHERE " + odd + doubled(table, relation) + "\nORDER BY t.n";
    }

    private static String textName(FieldDefinition field) {
        return field.id() + "__text";
    }

    private static String given(FieldDefinition field) {
        return "coalesce(" + quoted(field.id()) + ", '') <> ''";
    }

    private static String typed(FieldDefinition field) {
        String text = quoted(field.id());
        return switch (field.type()) {
            case TEXT, CODE -> "nullif(" + text + ", '')";
            case INTEGER -> "TRY_CAST(" + text + " AS BIGINT)";
            case DECIMAL -> "TRY_CAST(" + text + " AS DECIMAL(18, " + field.decimals() + "))";
            case DATE -> "TRY_CAST(" + text + " AS DATE)";
            case BOOLEAN -> "CASE " + text + " WHEN '是' THEN true WHEN '否' THEN false END";
        };
    }

    /** Whether the text is what the reader of sheets takes as it stands. */
    private static String plain(FieldDefinition field, List<CodeList> codes) {
        String text = "t." + quoted(textName(field));
        String typed = "t." + quoted(field.id());
        String value = switch (field.type()) {
            case TEXT ->
                "regexp_full_match(" + text + ", " + literal(SETTLED) + ") AND lower(" + text + ") NOT IN (" + words()
                        + ")";
            case CODE -> text + " IN (" + codes(field, codes) + ")";
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

    private static String codes(FieldDefinition field, List<CodeList> lists) {
        CodeList list = lists.stream()
                .filter(each -> field.codes().filter(each.id()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No code list for " + field.id()));
        return list.entries().stream().map(entry -> literal(entry.code())).collect(Collectors.joining(", "));
    }

    /** Rows that share their key with another; both are told of. */
    private static String doubled(TableDefinition table, String relation) {
        if (table.key().isEmpty()) {
            return "";
        }
        String key = table.key().stream().map(LakeColumns::quoted).collect(Collectors.joining(", "));
        String here = table.key().stream()
                .map(field -> "t." + quoted(textName(table.requireField(field))))
                .collect(Collectors.joining(", "));
        return "\n  OR (" + here + ") IN (SELECT (" + key + ") FROM " + relation + " GROUP BY " + key
                + " HAVING count(*) > 1)";
    }
}
