package org.lubanchi.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.lubanchi.adapter.office.workbook.WorkbookIntake;
import org.lubanchi.adapter.office.workbook.WorkbookReading;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.sheet.TableReading;
import org.lubanchi.engine.validation.RowValidator;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * Reading the newest year's workbooks of the demonstration, matching every column and judging every row by all rules,
 * beside POI streaming through the cells of the same files (收表基准).
 */
final class IntakeBenchmark {
    private IntakeBenchmark() {}

    static List<Measured> measure(LakeUnderTest under, Path data, int runs) throws Exception {
        Path folder = data.resolve("demo-files")
                .resolve(String.valueOf(under.snapshots.years().last().year()));
        List<Path> files = workbooks(folder, under);
        if (files.isEmpty()) {
            return List.of();
        }
        List<Callable<?>> works = List.of(() -> judged(files, under.catalogue), () -> streamed(files));
        List<Spread> spreads = Spread.inTurn(1, runs, works);
        long rows = judged(files, under.catalogue);
        return List.of(new Measured(
                "intake",
                new LocalText(
                        files.size() + " 份工作簿 " + rows + " 行：读、对列、按全部规则校验",
                        files.size() + " workbooks of " + rows + " rows read, matched and judged by all rules"),
                "us",
                spreads.getFirst(),
                Optional.of(new Measured.Beside(
                        new LocalText("POI 流式读同样的单元格", "POI streaming the same cells"), spreads.getLast())),
                Optional.empty()));
    }

    /** The workbooks of the region's own units. */
    private static List<Path> workbooks(Path folder, LakeUnderTest under) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx"))
                    .filter(file -> under.reports(file.getFileName().toString().replaceFirst("\\.[^.]+$", "")))
                    .sorted()
                    .toList();
        }
    }

    private static long judged(List<Path> files, Catalogue catalogue) {
        RowValidator rules = new RowValidator(catalogue::requireSource, catalogue::requireCodeList);
        long rows = 0;
        for (Path file : files) {
            WorkbookReading reading =
                    WorkbookIntake.read(file, List.copyOf(catalogue.tables().values()), catalogue::requireCodeList);
            for (TableReading table : reading.tables()) {
                rules.validate(
                        catalogue.rules().values(), table, reading.stamp().year());
                rows += table.rows().size();
            }
        }
        return rows;
    }

    private static long streamed(List<Path> files) throws Exception {
        CellCount count = new CellCount();
        for (Path file : files) {
            try (OPCPackage opened = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(opened);
                XSSFReader reader = new XSSFReader(opened);
                var sheets = reader.getSheetsData();
                while (sheets.hasNext()) {
                    try (InputStream sheet = sheets.next()) {
                        XMLReader xml = XMLHelper.newXMLReader();
                        xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), texts, count, false));
                        xml.parse(new InputSource(sheet));
                    }
                }
            }
        }
        return count.cells;
    }

    /** Takes every cell's text and forgets it (只数单元格). */
    private static final class CellCount implements XSSFSheetXMLHandler.SheetContentsHandler {
        private long cells;

        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(String reference, String text, @Nullable XSSFComment comment) {
            cells++;
        }
    }
}
