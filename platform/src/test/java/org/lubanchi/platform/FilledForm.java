package org.lubanchi.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.adapter.office.workbook.FilledTable;
import org.lubanchi.adapter.office.workbook.WorkbookFiller;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.catalogue.Definitions;

/** A school's form of campus and resources, every field filled with something fit and the printed books as given. */
public final class FilledForm {
    /** The table it is of. */
    public static final String TABLE = "campus_and_resources";

    private FilledForm() {}

    /** Writes it to a file. */
    public static Path of(Path file, String unit, int year, String books) throws IOException {
        return of(file, unit, year, TABLE, Map.of("printed_books", books));
    }

    /** Writes one row of a table to a file, the fields that matter as given. */
    public static Path of(Path file, String unit, int year, String of, Map<String, String> given) throws IOException {
        Catalogue catalogue = RunningPlatform.bean(Definitions.class).catalogue();
        TableDefinition table = catalogue.requireTable(of);
        List<String> row = table.fields().stream()
                .map(field -> Optional.ofNullable(given.get(field.id())).orElseGet(() -> value(field, catalogue)))
                .toList();
        WorkbookStamp stamp = new WorkbookStamp(new OrgUnitId(unit), unit, new ReportYear(year), "");
        try (OutputStream out = Files.newOutputStream(file)) {
            WorkbookFiller.write(stamp, List.of(new FilledTable(table, List.of(row))), catalogue::requireCodeList, out);
        }
        return file;
    }

    private static String value(FieldDefinition field, Catalogue catalogue) {
        return switch (field.type()) {
            case CODE ->
                catalogue
                        .requireCodeList(field.codes().orElseThrow())
                        .entries()
                        .getFirst()
                        .code();
            case INTEGER, DECIMAL -> "5";
            case BOOLEAN -> "true";
            case DATE -> "2023-09-01";
            case TEXT -> "文字";
        };
    }
}
