package org.lubanchi.engine.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.register.RegisterExport.TableMapping;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.ReportYear;

/**
 * What was read of another system's file for one table (导出表读取): the same reading as of our own template, and every
 * address is a cell of the file as it was brought.
 *
 * @param reading the rows and what is wrong with them
 * @param leftOut rows of the file that belong elsewhere by the mapping's conditions
 */
public record ExportReading(TableReading reading, long leftOut) {
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]+)([0-9]*)");

    /**
     * Reads a sheet of such a file.
     *
     * @param table the table the mapping is for
     * @param mapping what becomes of its columns
     * @param heads where they stand
     * @param sheet the sheet, to be read once
     * @param codes the code lists of the table
     * @param source whose file it is
     */
    public static ExportReading read(
            TableDefinition table,
            TableMapping mapping,
            ExportHeads heads,
            RawSheet sheet,
            CodeListLookup codes,
            Source source) {
        ExportSheet translated = new ExportSheet(mapping, heads, sheet, source.year());
        TableReading reading = SheetReading.read(table, codes, translated, source.fileName());
        SortedMap<String, String> columns = translated.sourceColumns();
        UnaryOperator<String> back = address -> back(address, columns);
        TreeMap<String, String> addresses = new TreeMap<>();
        reading.layout().addressOfField().forEach((field, address) -> {
            if (columns.containsKey(address)) {
                addresses.put(field, back.apply(address));
            }
        });
        SourceLayout layout =
                new SourceLayout(reading.layout().file(), reading.layout().sheet(), addresses);
        List<Issue> issues = new ArrayList<>();
        reading.issues().forEach(issue -> issues.add(at(issue, back)));
        return new ExportReading(
                new TableReading(table, layout, reading.rows(), issues, reading.rowsIn(), reading.rowsRejected()),
                translated.leftOut());
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
