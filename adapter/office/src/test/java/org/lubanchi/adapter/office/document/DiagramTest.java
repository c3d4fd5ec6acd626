package org.lubanchi.adapter.office.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.adapter.office.document.layout.SvgChart;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Block.ChartBlock;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.document.Chart.Point;
import org.lubanchi.engine.document.ChartShape;
import org.lubanchi.engine.document.ChartShape.Flow;
import org.lubanchi.engine.document.ChartShape.Tile;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;

/** Flows and maps: drawings in every file, since Word has no such charts. */
class DiagramTest {
    private static final List<String> FIGURES = List.of("15,903", "11,086", "4672", "145", "5649", "5437", "71.98");

    @TempDir
    Path folder;

    private static Document document() {
        return new Document(
                DocumentMeta.titled("越东市质量年报"),
                List.of(
                        new Block.Heading("h1", 1, "1", List.of(new TextRun("人才培养")), Optional.empty()),
                        block("c1", "图 1 毕业生去向", flows()),
                        block("c2", "图 2 各县升学率", tiles())));
    }

    private static ChartBlock block(String id, String caption, Chart chart) {
        return new ChartBlock(
                id,
                List.of(new TextRun(caption)),
                chart,
                List.of(new TextRun("来源：各校上报，截至 2024 年 3 月 1 日。")),
                Optional.empty());
    }

    private static Chart flows() {
        List<Flow> flows = List.of(
                new Flow("毕业生", "升学"),
                new Flow("毕业生", "直接就业"),
                new Flow("毕业生", "未落实"),
                new Flow("升学", "单考单招"),
                new Flow("升学", "其他途径"),
                new Flow("升学", "出境"));
        return chart(
                ChartKind.SANKEY,
                flows.stream().map(Flow::name).toList(),
                "人",
                new ChartShape.Flows(flows),
                "11086",
                "4672",
                "145",
                "5649",
                "5437",
                "");
    }

    private static Chart tiles() {
        return chart(
                ChartKind.TILE_MAP,
                List.of("越北区", "越南县", "海东新区"),
                "%",
                new ChartShape.Tiles(List.of(new Tile(0, 0), new Tile(1, 0), new Tile(1, 1))),
                "71.98",
                "68.41",
                "");
    }

    private static Chart chart(
            ChartKind kind, List<String> categories, String unit, ChartShape shape, String... values) {
        List<Point> points = new ArrayList<>();
        for (String value : values) {
            points.add(Point.unbound(
                    value.isEmpty()
                            ? Observed.missing(MissingReason.NOT_REPORTED)
                            : Observed.of(new BigDecimal(value))));
        }
        return new Chart(kind, categories, List.of(new Chart.Series("2023 年", points)), unit, "替代文字", shape);
    }

    private Path word() throws Exception {
        Path file = folder.resolve("r.docx");
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writeWord(document(), out);
        }
        return file;
    }

    @Test
    void aPageGivesFlowsAndMapsBackAsTheyWere() throws Exception {
        Path file = folder.resolve("r.html");
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentWriters.writeHtml(document(), Map.of(), out);
        }
        List<Chart> read = DocumentReaders.readHtml(file).document().blocks().stream()
                .filter(ChartBlock.class::isInstance)
                .map(block -> ((ChartBlock) block).chart())
                .toList();
        assertThat(read).containsExactly(flows(), tiles());
    }

    @Test
    void inWordTheyArePicturesWithAlternativeTextCaptionAndSource() throws Exception {
        Path file = word();
        Map<String, byte[]> parts = WordParts.read(file);
        String body = new String(Objects.requireNonNull(parts.get("word/document.xml")), StandardCharsets.UTF_8);
        assertThat(body).contains("descr=\"替代文字\"").doesNotContain("c:chart");
        assertThat(Flat.lines(DocumentReaders.readWord(file).document()))
                .anyMatch(line -> line.contains("图 1 毕业生去向"))
                .anyMatch(line -> line.contains("来源：各校上报"));
    }

    @Test
    void thePictureSaysEveryFigureAndWhyOneIsMissing() throws Exception {
        Map<String, byte[]> parts = WordParts.read(word());
        List<String> words = new ArrayList<>();
        parts.forEach((name, bytes) -> {
            if (name.endsWith(".emf")) {
                words.addAll(wordsOf(bytes));
            }
        });
        String all = String.join("\n", words);
        assertThat(all).contains(FIGURES).contains("单位：人", "单位：%", "海东新区", "未填报：升学 → 出境");
    }

    @Test
    void theSameChartGivesTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(word());
        assertThat(Files.readAllBytes(word())).isEqualTo(first);
    }

    @Test
    void thePageAndThePrintAreDrawnWithEveryFigure() {
        assertThat(SvgChart.draw(flows(), "c1", "去向", "")).contains("15,903", "11,086", "未填报：升学 → 出境");
        assertThat(SvgChart.draw(tiles(), "c2", "升学率", "")).contains("71.98", "海东新区", "未填报", "单位：%");
    }

    /** The texts of a metafile, record by record; sizes and their sum must hold. */
    private static List<String> wordsOf(byte[] file) {
        ByteBuffer records = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(records.getInt(40)).isEqualTo(0x464D4520);
        assertThat(records.getInt(48)).isEqualTo(file.length);
        List<String> words = new ArrayList<>();
        int count = 0;
        int at = 0;
        while (at < file.length) {
            count++;
            if (records.getInt(at) == 84) {
                int letters = records.getInt(at + 44);
                int offset = records.getInt(at + 48);
                words.add(new String(file, at + offset, 2 * letters, StandardCharsets.UTF_16LE));
            }
            at += records.getInt(at + 4);
        }
        assertThat(at).isEqualTo(file.length);
        assertThat(records.getInt(52)).isEqualTo(count);
        return words;
    }
}
