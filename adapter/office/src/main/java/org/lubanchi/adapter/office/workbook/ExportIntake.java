package org.lubanchi.adapter.office.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.register.RegisterExport;
import org.lubanchi.engine.definitions.register.RegisterExport.Mapping;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.sheet.ExportHeads;
import org.lubanchi.engine.sheet.ExportReading;
import org.lubanchi.engine.sheet.WorkbookLayout;

/** Takes in a file that another authority's system gave out (读入导出表), known by its column heads. */
public final class ExportIntake {
    private ExportIntake() {}

    /**
     * What was read of such a file (导出文件).
     *
     * @param export which file it is
     * @param sheet the sheet that was read
     * @param lacking heads that the file does not have
     * @param tables what became of it, one reading for each table
     */
    public record ExportFile(RegisterExport export, String sheet, List<String> lacking, List<Part> tables) {
        public ExportFile {
            lacking = List.copyOf(lacking);
            tables = List.copyOf(tables);
        }
    }

    /** What became of the file for one table (导出部分). */
    public record Part(Mapping mapping, ExportReading read) {}

    /**
     * Reads a workbook that is no template of ours but a known export.
     *
     * @param file the workbook
     * @param catalogue the exports known, the tables and their code lists
     * @param year the report year it is brought in for
     * @return empty when the workbook has our stamp, or no sheet of it is a known export
     * @throws org.lubanchi.engine.kernel.Failure of the user when the file is no whole, plain .xlsx workbook
     */
    public static Optional<ExportFile> find(Path file, Catalogue catalogue, ReportYear year) {
        String fileName = Optional.ofNullable(file.getFileName()).orElse(file).toString();
        IntakeFailures failures = new IntakeFailures(fileName);
        try (XlsxWorkbook workbook = XlsxWorkbook.open(file, IntakeBounds.STANDARD, failures)) {
            if (workbook.sheets().stream().anyMatch(sheet -> sheet.name().equals(WorkbookLayout.STAMP_SHEET))) {
                return Optional.empty();
            }
            List<XlsxWorkbook.Sheet> shown =
                    workbook.sheets().stream().filter(sheet -> !sheet.hidden()).toList();
            ExportReading.Source source = new ExportReading.Source(fileName, year);
            for (XlsxWorkbook.Sheet sheet : shown) {
                for (RegisterExport export : catalogue.listRegisters(year.year())) {
                    Optional<ExportHeads> heads = ExportHeads.find(export, workbook.open(sheet));
                    if (heads.isPresent()) {
                        return Optional.of(new ExportFile(
                                export,
                                sheet.name(),
                                heads.get().lacking(export),
                                read(workbook, sheet, export, heads.get(), catalogue, source)));
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw failures.unreadable(e);
        }
    }

    private static List<Part> read(
            XlsxWorkbook workbook,
            XlsxWorkbook.Sheet sheet,
            RegisterExport export,
            ExportHeads heads,
            Catalogue catalogue,
            ExportReading.Source source) {
        List<Part> parts = new ArrayList<>();
        for (Mapping mapping : export.tables()) {
            parts.add(new Part(
                    mapping,
                    ExportReading.read(
                            catalogue.requireTable(mapping.table()),
                            mapping,
                            heads,
                            workbook.open(sheet),
                            catalogue::requireCodeList,
                            source)));
        }
        return parts;
    }
}
