package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.register.RegisterExport.FormMapping;
import org.lubanchi.engine.definitions.register.RegisterExport.Mapping;
import org.lubanchi.engine.definitions.register.RegisterExport.TableMapping;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Severity;

/**
 * What was read of another system's file for one table (导出表读取): the same reading as of our own template, and every
 * address is a cell of the file as it was brought.
 *
 * @param reading the rows and what is wrong with them; a field the file is silent on is "not reported" in all of them
 * @param leftOut rows of the file that belong elsewhere: by the mapping's conditions, or of a form those that make no figure
 * @param silent fields the file says nothing of; whoever takes the rows leaves them as they stand
 */
public record ExportReading(TableReading reading, long leftOut, Set<String> silent) {
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]+)([0-9]*)");

    public ExportReading {
        silent = Set.copyOf(silent);
    }

    /**
     * Reads a sheet of such a file.
     *
     * @param table the table the mapping is for
     * @param mapping what becomes of its columns or rows
     * @param heads where the columns stand
     * @param sheet the sheet, to be read once
     * @param codes the code lists of the table
     * @param source whose file it is
     */
    public static ExportReading read(
            TableDefinition table,
            Mapping mapping,
            ExportHeads heads,
            RawSheet sheet,
            CodeListLookup codes,
            Source source) {
        return switch (mapping) {
            case TableMapping rows -> ofRows(table, new ExportSheet(rows, heads, sheet, source.year()), codes, source);
            case FormMapping form -> ofForm(table, ExportForm.of(table, form, heads, sheet), codes, source);
        };
    }

    private static ExportReading ofRows(
            TableDefinition table, ExportSheet translated, CodeListLookup codes, Source source) {
        Set<String> silent = silent(table, translated.given());
        TableReading reading = SheetReading.read(relaxed(table, silent), codes, translated, source.fileName());
        SortedMap<String, String> columns = translated.sourceColumns();
        UnaryOperator<String> back = address -> back(address, columns);
        TreeMap<String, String> addresses = new TreeMap<>();
        reading.layout().addressOfField().forEach((field, address) -> {
            if (columns.containsKey(address)) {
                addresses.put(field, back.apply(address));
            }
        });
        return new ExportReading(whole(table, reading, addresses, told(reading, back)), translated.leftOut(), silent);
    }

    private static ExportReading ofForm(TableDefinition table, ExportForm form, CodeListLookup codes, Source source) {
        Set<String> silent = silent(table, form.given());
        RawSheet sheet = form.sheet();
        TableReading reading = SheetReading.read(relaxed(table, silent), codes, sheet, source.fileName());
        List<Issue> issues = new ArrayList<>(form.issues(new SheetPlace(source.fileName(), sheet.name())));
        boolean sound = issues.stream().noneMatch(issue -> issue.severity() == Severity.BLOCKING);
        issues.addAll(told(reading, form::back));
        TableReading whole = whole(table, reading, form.addresses(), issues);
        return new ExportReading(sound ? whole : rejected(whole), form.unused(), silent);
    }

    /** Figures that cannot be trusted are loaded neither one by one nor together. */
    private static TableReading rejected(TableReading reading) {
        return new TableReading(
                reading.table(), reading.layout(), List.of(), reading.issues(), reading.rowsIn(), reading.rowsIn());
    }

    private static TableReading whole(
            TableDefinition table, TableReading reading, SortedMap<String, String> addresses, List<Issue> issues) {
        SourceLayout layout =
                new SourceLayout(reading.layout().file(), reading.layout().sheet(), addresses);
        return new TableReading(table, layout, reading.rows(), issues, reading.rowsIn(), reading.rowsRejected());
    }

    private static Set<String> silent(TableDefinition table, Set<String> given) {
        return table.fields().stream()
                .map(FieldDefinition::id)
                .filter(field -> !given.contains(field) && !table.key().contains(field))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The table as far as the file goes: what it does not know it need not have. */
    private static TableDefinition relaxed(TableDefinition table, Set<String> silent) {
        return new TableDefinition(
                table.id(),
                table.label(),
                table.shape(),
                table.grain(),
                table.key(),
                table.reportedBy(),
                table.period(),
                table.coverage(),
                table.source(),
                table.from(),
                table.fields().stream()
                        .map(field -> silent.contains(field.id()) ? optional(field) : field)
                        .toList());
    }

    private static FieldDefinition optional(FieldDefinition field) {
        return new FieldDefinition(
                field.id(),
                field.label(),
                field.type(),
                field.unit(),
                field.codes(),
                field.decimals(),
                false,
                field.sensitivity());
    }

    /**
     * Whose file it is (导出来源).
     *
     * @param fileName the file's name as the user knows it
     * @param year the report year it is brought in for
     */
    public record Source(String fileName, ReportYear year) {}

    /** A field that every row has alike stands nowhere: its problems are told at the row's first cell. */
    private static String back(String address, SortedMap<String, String> columns) {
        Matcher parts = ADDRESS.matcher(address);
        if (!parts.matches()) {
            return address;
        }
        return columns.getOrDefault(parts.group(1), "A") + parts.group(2);
    }

    private static List<Issue> told(TableReading reading, UnaryOperator<String> back) {
        return reading.issues().stream().map(issue -> at(issue, back)).toList();
    }

    private static Issue at(Issue issue, UnaryOperator<String> back) {
        return issue.where() instanceof Place.Cell cell
                ? new Issue(
                        issue.code(),
                        issue.severity(),
                        new Place.Cell(cell.file(), cell.sheet(), back.apply(cell.address())),
                        issue.found(),
                        issue.expected(),
                        issue.why(),
                        issue.remedy())
                : issue;
    }
}
