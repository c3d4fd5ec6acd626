package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.kernel.FactKey;

class DataPackageTest {
    private static byte[] zip(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentWriters.writeData(document, _ -> Optional.empty(), out);
        return out.toByteArray();
    }

    private static Map<String, String> parts(Document document) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip(document)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Document table(TableCell... cells) {
        return new Document(
                DocumentMeta.titled("某市年报"),
                List.of(new Block.Table(
                        "t1",
                        List.of(new TextRun("表 1 升学率")),
                        List.of(new TableRow(List.of(TableCell.text("年份"), TableCell.text("升学率")))),
                        List.of(new TableRow(List.of(cells))),
                        List.of(),
                        Optional.empty())));
    }

    private static TableCell figure(String text, PrintedForm form) {
        return TableCell.figure(
                new FactRun(text, new FactAnchor("t1.1", FactKey.parse("further_study_rate@shaoxing@2023"), form)));
    }

    @Test
    void everyTableAndChartOfTheReportIsAFileAndTheDescriptionNamesEach() throws IOException {
        Document report = SampleReport.document();
        Map<String, String> parts = parts(report);
        String description = String.valueOf(parts.get("csv-metadata.json"));
        for (Block block : report.blocks()) {
            if (block instanceof Block.Table || block instanceof Block.ChartBlock) {
                String folder = block instanceof Block.Table ? "tables/" : "charts/";
                assertThat(parts).containsKey(folder + block.id() + ".csv");
                assertThat(description).contains("\"url\": \"" + folder + block.id() + ".csv\"");
            }
        }
        long figures = String.valueOf(parts.get("figures.csv")).lines().count() - 1;
        assertThat(figures).isEqualTo(report.listFactRuns().size());
        assertThat(description).contains("lubanchi.snapshot=2023.3");
    }

    @Test
    void percentSignsGoAndTheColumnIsANumber() throws IOException {
        Map<String, String> parts = parts(table(TableCell.text("2023"), figure("68.53%", PrintedForm.decimals(2))));
        assertThat(parts.get("tables/t1.csv")).isEqualTo("\uFEFF年份,升学率\r\n2023,68.53\r\n");
        assertThat(parts.get("figures.csv")).contains(",68.53,,2,68.53%,");
        assertThat(parts.get("csv-metadata.json")).contains("{ \"titles\": \"升学率\", \"datatype\": \"decimal\"");
    }

    @Test
    void anAbsentValueIsNoNumberAndSaysWhy() throws IOException {
        Map<String, String> parts = parts(table(TableCell.text("2023"), figure("（未填报）", PrintedForm.absent())));
        assertThat(parts.get("tables/t1.csv")).contains("2023,（未填报）");
        assertThat(parts.get("figures.csv")).contains(",2023,,,,（未填报）,未填报");
    }

    @Test
    void wordsThatLookLikeAFormulaStayWords() throws IOException {
        Map<String, String> parts = parts(table(TableCell.text("=1+1"), TableCell.text("甲,\"乙\"")));
        assertThat(parts.get("tables/t1.csv")).contains("'=1+1,\"甲,\"\"乙\"\"\"");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        assertThat(zip(SampleReport.document())).isEqualTo(zip(SampleReport.document()));
    }
}
