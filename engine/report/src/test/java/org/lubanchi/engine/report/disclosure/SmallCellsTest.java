package org.lubanchi.engine.report.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.reading.CatalogueReader;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.ChartShape;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.DocumentMeta;
import org.lubanchi.engine.document.FactAnchor;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.ParagraphStyle;
import org.lubanchi.engine.document.PrintedForm;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;

/** Indicators are those of the real definitions: enrolment counts persons, schools does not. */
class SmallCellsTest {
    private static final Catalogue CATALOGUE = catalogue();
    private static final String WITHHELD = "（不公开）";
    private final Map<FactKey, String> facts = new HashMap<>();

    private static Catalogue catalogue() {
        try {
            return switch (CatalogueReader.read(Path.of("../../definitions"))) {
                case CatalogueReader.Result.Read read -> read.catalogue();
                case CatalogueReader.Result.Rejected rejected -> throw new IllegalStateException(rejected.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Observed<Quantity> value(FactKey key) {
        return facts.containsKey(key)
                ? Observed.of(new Quantity(
                        new BigDecimal(facts.get(key)),
                        CATALOGUE.requireIndicator(key.indicator()).unit()))
                : Observed.missing(MissingReason.NOT_REPORTED);
    }

    private FactRun run(String indicator, String unit, String amount) {
        FactKey key = FactKey.parse(indicator + "@" + unit + "@2023");
        facts.put(key, amount);
        return new FactRun(amount, new FactAnchor(indicator + unit, key, PrintedForm.decimals(0)));
    }

    /** A table of parts and the whole last. */
    private Block.Table table(String indicator, String... amounts) {
        List<TableRow> rows = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            String unit = i == amounts.length - 1 ? "whole" : "part" + (i + 1);
            rows.add(new TableRow(List.of(TableCell.text(unit), TableCell.figure(run(indicator, unit, amounts[i])))));
        }
        return new Block.Table("t1", List.of(), List.of(), rows, List.of(), Optional.empty());
    }

    private SmallCells.Suppressed suppressed(Block... blocks) {
        Document document = new Document(DocumentMeta.titled("年报"), List.of(blocks));
        return new SmallCells(CATALOGUE, this::value, new BigDecimal(5)).suppress(document);
    }

    private static List<String> column(SmallCells.Suppressed done) {
        return ((Block.Table) done.document().blocks().getFirst())
                .rows().stream().map(row -> row.cells().get(1).text()).toList();
    }

    @Test
    void aTableOfLargeCountsStaysAsItIs() {
        SmallCells.Suppressed done = suppressed(table("enrolment", "120", "340", "460"));
        assertThat(column(done)).containsExactly("120", "340", "460");
        assertThat(done.small()).isEmpty();
    }

    @Test
    void aSmallPartIsWithheldWithTheSmallestOther() {
        SmallCells.Suppressed done = suppressed(table("enrolment", "3", "340", "120", "463"));
        assertThat(column(done)).containsExactly(WITHHELD, "340", WITHHELD, "463");
        assertThat(done.small()).extracting(key -> key.unit().value()).containsExactly("part1");
        assertThat(done.complementary()).extracting(key -> key.unit().value()).containsExactly("part3");
    }

    @Test
    void twoSmallPartsHideEachOther() {
        assertThat(column(suppressed(table("enrolment", "3", "2", "120", "125"))))
                .containsExactly(WITHHELD, WITHHELD, "120", "125");
    }

    @Test
    void zeroAndTheBoundaryAreTold() {
        assertThat(column(suppressed(table("enrolment", "0", "5", "120", "125"))))
                .containsExactly("0", "5", "120", "125");
    }

    @Test
    void whereOnlyZerosAreLeftTheWholeIsWithheld() {
        assertThat(column(suppressed(table("enrolment", "3", "0", "0", "3"))))
                .containsExactly(WITHHELD, "0", "0", WITHHELD);
        assertThat(column(suppressed(table("enrolment", "4", "0", "4")))).doesNotContain("4");
    }

    @Test
    void whatDoesNotCountPersonsIsTold() {
        assertThat(column(suppressed(table("schools", "1", "2", "3")))).containsExactly("1", "2", "3");
    }

    @Test
    void aWithheldFactIsWithheldInTheTextToo() {
        Block text = new Block.Paragraph(
                "p1", ParagraphStyle.BODY, List.of(run("enrolment", "part3", "120")), Optional.empty());
        SmallCells.Suppressed done = suppressed(table("enrolment", "3", "340", "120", "463"), text);
        assertThat(done.document().blocks().get(1).plainText()).isEqualTo(WITHHELD);
        assertThat(done.document().listFactRuns()).extracting(FactRun::text).containsExactly("340", "463");
    }

    private Block.ChartBlock flows(String... amounts) {
        List<String> indicators = List.of("employed_graduates", "not_placed_graduates", "further_study");
        List<ChartShape.Flow> flows = new ArrayList<>();
        List<Chart.Point> points = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            flows.add(new ChartShape.Flow("毕业生", indicators.get(i)));
            FactKey key = run(indicators.get(i), "city", amounts[i]).anchor().key();
            points.add(new Chart.Point(Observed.of(new BigDecimal(amounts[i])), key));
        }
        Chart chart = new Chart(
                Chart.ChartKind.SANKEY,
                flows.stream().map(ChartShape.Flow::name).toList(),
                List.of(new Chart.Series("2023 年", points)),
                "人",
                "毕业生去向",
                new ChartShape.Flows(flows));
        return new Block.ChartBlock("c1", List.of(), chart, List.of(), Optional.empty());
    }

    @Test
    void aSmallFlowTakesTheSmallestOtherFlowOfItsStationWithIt() {
        SmallCells.Suppressed result = suppressed(flows("20", "3", "40"));
        assertThat(result.small()).extracting(FactKey::indicator).containsExactly("not_placed_graduates");
        assertThat(result.complementary()).extracting(FactKey::indicator).containsExactly("employed_graduates");
        Chart shown = ((Block.ChartBlock) result.document().blocks().getFirst()).chart();
        assertThat(shown.series().getFirst().points().get(1).value().missingReason())
                .contains(MissingReason.WITHHELD);
        assertThat(shown.summary()).doesNotContain("3");
    }

    @Test
    void flowsThatAreNotSmallStay() {
        assertThat(suppressed(flows("20", "5", "40")).complementary()).isEmpty();
    }
}
