package org.lubanchi.engine.warehouse.sql;

import static org.lubanchi.engine.warehouse.sql.LakeColumns.literal;
import static org.lubanchi.engine.warehouse.sql.LakeColumns.quoted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.warehouse.RowSieve;

/**
 * The texts of a sieve (筛行语句) over a relation of texts with a column {@code n}, the number of the row, and one for each
 * field.
 *
 * <p>A cell and a rule see only their own columns. So what stands in columns of few different values is judged once for each
 * combination that occurs, not once for each row; the rows of a combination that does not pass are odd.
 */
public final class SieveSql {
    private static final int SAMPLED = 20_000;
    private static final int ROWS_A_COMBINATION = 8;

    private final RowSieve.Mesh mesh;
    private final String relation;
    private final PlainTexts plain;

    /** The texts for one mesh over one relation. */
    public SieveSql(RowSieve.Mesh mesh, String relation) {
        this.mesh = mesh;
        this.relation = relation;
        this.plain = new PlainTexts(mesh.codes());
    }

    /** How many different values a sample of the rows has in each field, in one row. */
    public String variety(long rows) {
        long every = Math.max(1, rows / SAMPLED);
        return "SELECT "
                + mesh.table().fields().stream()
                        .map(field -> "count(DISTINCT " + quoted(field.id()) + ")")
                        .collect(Collectors.joining(", "))
                + " FROM " + relation + " WHERE n % " + every + " = 0";
    }

    /** The fields whose combinations are few beside the rows, by how many different values each has. */
    public List<FieldDefinition> together(List<Long> variety, long rows) {
        List<FieldDefinition> fields = mesh.table().fields();
        List<Integer> byVariety = IntStream.range(0, fields.size())
                .boxed()
                .sorted(Comparator.comparing(variety::get))
                .toList();
        long combinations = 1;
        List<FieldDefinition> together = new ArrayList<>();
        for (int field : byVariety) {
            combinations *= Math.max(2, variety.get(field) + 1);
            if (combinations > rows / ROWS_A_COMBINATION) {
                break;
            }
            together.add(fields.get(field));
        }
        return together;
    }

    /** Whether no two rows share a key; rows without a whole key have none. */
    public String keysAreTheirOwn() {
        List<String> key = mesh.table().key();
        if (key.isEmpty()) {
            return "SELECT true";
        }
        String all = key.stream().map(LakeColumns::quoted).collect(Collectors.joining(", "));
        String whole = key.stream().map(each -> quoted(each) + " IS NOT NULL").collect(Collectors.joining(" AND "));
        return "SELECT (SELECT count(*) FROM " + relation + " WHERE " + whole
                + ") = (SELECT count(*) FROM (SELECT DISTINCT " + all + " FROM " + relation + " WHERE " + whole + "))";
    }

    /** The combinations of some fields that do not pass, as texts; one that is absent is an empty text. */
    public String oddCombinations(List<FieldDefinition> together) {
        String texts = together.stream()
                .map(field -> "coalesce(" + quoted(field.id()) + ", '') AS " + quoted(field.id()))
                .collect(Collectors.joining(", "));
        String shown = together.stream()
                .map(field -> "t." + quoted(PlainTexts.textName(field)) + " AS " + quoted(field.id()))
                .collect(Collectors.joining(", "));
        return "SELECT " + shown + "\nFROM "
                + typed("(SELECT DISTINCT " + texts + " FROM " + relation + ")", "", together) + "\nWHERE "
                + not(passes(together, rules(together, true)));
    }

    /**
     * The rows that do not pass, in their order: {@code n}, then the texts; a blank row is one of them.
     *
     * @param together the fields that were judged by their combinations
     * @param combinations the relation of those that did not pass; empty when all did
     * @param keysAreTheirOwn whether no two rows share a key
     */
    public String odd(List<FieldDefinition> together, String combinations, boolean keysAreTheirOwn) {
        TableDefinition table = mesh.table();
        List<FieldDefinition> alone = table.fields().stream()
                .filter(field -> !together.contains(field))
                .toList();
        List<String> odd = new ArrayList<>();
        List<String> passes = passes(alone, rules(together, false));
        if (!passes.isEmpty()) {
            odd.add(not(passes));
        }
        if (!combinations.isEmpty()) {
            String here = together.stream().map(SieveSql::text).collect(Collectors.joining(", "));
            String there = together.stream().map(field -> quoted(field.id())).collect(Collectors.joining(", "));
            odd.add("(" + here + ") IN (SELECT (" + there + ") FROM " + combinations + ")");
        }
        if (!keysAreTheirOwn) {
            odd.add(doubled(table));
        }
        if (table.fields().stream().noneMatch(FieldDefinition::required)) {
            odd.add(table.fields().stream()
                    .map(field -> text(field) + " = ''")
                    .collect(Collectors.joining(" AND ", "(", ")")));
        }
        String texts = table.fields().stream().map(SieveSql::text).collect(Collectors.joining(", "));
        return "SELECT t.n, " + texts + "\nFROM " + typed(relation, "n, ", table.fields()) + "\nWHERE "
                + (odd.isEmpty() ? "false" : String.join("\n  OR ", odd)) + "\nORDER BY t.n";
    }

    /** All rows as the lake holds them: those that passed, and of the odd ones those that were read and kept. */
    public String rows(RowSieve.Owner owner, String oddNumbers, String kept) {
        List<String> columns = new ArrayList<>(List.of(
                literal(owner.unit().value()) + " AS unit_id",
                "CAST(" + owner.year().year() + " AS INTEGER) AS report_year",
                "CAST(t.n + 1 AS INTEGER) AS source_row"));
        for (FieldDefinition field : mesh.table().fields()) {
            columns.add("t." + quoted(field.id()));
            columns.add("t." + quoted(LakeColumns.reasonName(field.id())));
        }
        return "(SELECT " + String.join(", ", columns) + " FROM "
                + typed(relation, "n, ", mesh.table().fields()) + " WHERE t.n NOT IN (SELECT n FROM " + oddNumbers
                + ") UNION ALL SELECT * FROM " + kept + ")";
    }

    /** Texts beside what they say, under the alias t; other columns as they are. */
    private static String typed(String relation, String others, List<FieldDefinition> fields) {
        List<String> columns = new ArrayList<>(List.of("*"));
        List<String> inner = new ArrayList<>();
        for (FieldDefinition field : fields) {
            inner.add(quoted(field.id()) + " AS " + quoted(PlainTexts.textName(field)));
            columns.add(PlainTexts.typed(field) + " AS " + quoted(field.id()));
            columns.add("CASE WHEN coalesce(" + quoted(PlainTexts.textName(field)) + ", '') <> '' THEN NULL ELSE "
                    + literal(MissingReason.NOT_REPORTED.code()) + " END AS "
                    + quoted(LakeColumns.reasonName(field.id())));
        }
        return "(SELECT " + String.join(", ", columns) + " FROM (SELECT " + others + String.join(", ", inner) + " FROM "
                + relation + ")) AS t";
    }

    private static String text(FieldDefinition field) {
        return "coalesce(t." + quoted(PlainTexts.textName(field)) + ", '')";
    }

    private static String not(List<String> passes) {
        return passes.isEmpty()
                ? "false"
                : passes.stream().map(each -> "NOT (" + each + ")").collect(Collectors.joining("\n  OR "));
    }

    private List<String> passes(List<FieldDefinition> fields, List<RuleDefinition> rules) {
        List<String> passes = new ArrayList<>();
        fields.forEach(field -> passes.add(plain.test(field)));
        LakeColumns columns = new LakeColumns(mesh.table(), "t");
        rules.forEach(rule -> passes.add("coalesce(" + rule.check().sql(columns) + ", true)"));
        return passes;
    }

    /** The rules that see no other fields than these, or all others. */
    private List<RuleDefinition> rules(List<FieldDefinition> fields, boolean only) {
        List<String> names = fields.stream().map(FieldDefinition::id).toList();
        return mesh.rules().stream()
                .filter(rule ->
                        (!names.isEmpty() && names.containsAll(rule.check().names())) == only)
                .toList();
    }

    /** Rows that share their key with another; both are told of. */
    private String doubled(TableDefinition table) {
        String key = table.key().stream().map(LakeColumns::quoted).collect(Collectors.joining(", "));
        String here = table.key().stream()
                .map(field -> "t." + quoted(PlainTexts.textName(table.requireField(field))))
                .collect(Collectors.joining(", "));
        return "(" + here + ") IN (SELECT (" + key + ") FROM " + relation + " GROUP BY " + key
                + " HAVING count(*) > 1)";
    }
}
