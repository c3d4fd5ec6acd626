package org.lubanchi.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lubanchi.adapter.office.workbook.FilledTable;
import org.lubanchi.adapter.office.workbook.WorkbookFiller;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.FieldDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.WorkbookStamp;
import org.lubanchi.platform.audit.AuditTrail.Actor;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.collection.Intake;
import org.lubanchi.platform.collection.Sealing;

/** The report year 2023 of the small country, sealed once for all tests: three schools sent one form, nobody a roster. */
public final class SealedYear {
    /** The year. */
    public static final int YEAR = 2023;

    private static final Map<String, String> BOOKS = Map.of("s1", "100", "s2", "200", "s3", "300");

    private static final class Holder {
        static final String SNAPSHOT = seal();
    }

    private SealedYear() {}

    /** Seals the year unless it is; the id of its snapshot. */
    public static String snapshot() {
        return Holder.SNAPSHOT;
    }

    private static String seal() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "data")), "sealed");
            for (Map.Entry<String, String> school : BOOKS.entrySet()) {
                Path form = form(folder, school.getKey(), school.getValue());
                RunningPlatform.bean(Intake.class).take(form, new Actor("reporter-1"), false);
            }
            return RunningPlatform.bean(Sealing.class)
                    .seal(new OrgUnitId("shaoxing"), new ReportYear(YEAR), new Actor("reviewer-1"))
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path form(Path folder, String unit, String books) throws IOException {
        Catalogue catalogue = RunningPlatform.bean(Definitions.class).catalogue();
        TableDefinition table = catalogue.requireTable("campus_and_resources");
        List<String> row = table.fields().stream()
                .map(field -> field.id().equals("printed_books") ? books : value(field, catalogue))
                .toList();
        Path file = folder.resolve(unit + ".xlsx");
        WorkbookStamp stamp = new WorkbookStamp(new OrgUnitId(unit), unit, new ReportYear(YEAR), "");
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
