package org.lubanchi.engine.report.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.ChartShape;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.report.FactSource;

/**
 * Suppresses small cells (小单元格抑制) before a document becomes public.
 *
 * <p>A figure that counts at least one and fewer than so many persons is withheld wherever it stands. Where a table
 * lists the parts of a whole down a column and exactly one part is withheld, the smallest other part is withheld too:
 * otherwise the whole less the rest would tell it. The flows that leave one station are such parts too. A withheld fact is withheld everywhere in the document, in text,
 * tables and charts alike. Zero is told: nobody is recognised by it.
 *
 * <p>Not seen here: a share whose numerator is small, and parts of a whole that stand in different tables.
 */
public final class SmallCells {
    private static final String PERSON = "person";
    private static final String WITHHELD = "（不公开）";

    private final Catalogue catalogue;
    private final FactSource facts;
    private final BigDecimal fewest;

    /**
     * @param fewest a count below this is small
     */
    public SmallCells(Catalogue catalogue, FactSource facts, BigDecimal fewest) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.fewest = fewest;
    }

    /**
     * What was done (抑制结果).
     *
     * @param document what may become public
     * @param small facts withheld because they are small
     * @param complementary facts withheld because they would tell a small one
     */
    public record Suppressed(Document document, Set<FactKey> small, Set<FactKey> complementary) {
        public Suppressed {
            small = Set.copyOf(small);
            complementary = Set.copyOf(complementary);
        }

        /** The same of a document that shows what is left otherwise. */
        public Suppressed in(Document shown) {
            return new Suppressed(shown, small, complementary);
        }
    }

    /** Suppresses. */
    public Suppressed suppress(Document document) {
        Set<FactKey> small = new HashSet<>();
        document.listFactRuns().stream()
                .map(run -> run.anchor().key())
                .filter(this::isSmall)
                .forEach(small::add);
        chartKeys(document).stream().filter(this::isSmall).forEach(small::add);
        Set<FactKey> withheld = new HashSet<>(small);
        boolean more = true;
        while (more) {
            more = false;
            for (Block block : document.blocks()) {
                more |= block instanceof Block.Table table && withholdComplements(table, withheld);
                more |= block instanceof Block.ChartBlock chart && withholdFlows(chart.chart(), withheld);
            }
        }
        Set<FactKey> complementary = new HashSet<>(withheld);
        complementary.removeAll(small);
        List<Block> blocks = document.blocks().stream()
                .map(block -> without(block, withheld))
                .toList();
        return new Suppressed(new Document(document.meta(), blocks), small, complementary);
    }

    private boolean isSmall(FactKey key) {
        return countOf(key)
                .filter(count -> count.signum() > 0 && count.compareTo(fewest) < 0)
                .isPresent();
    }

    /** How many persons a fact counts; nothing when it counts something else or has no value. */
    private Optional<BigDecimal> countOf(FactKey key) {
        boolean persons = catalogue
                .findIndicator(key.indicator())
                .filter(indicator -> indicator.unit().powers().equals(Map.of(PERSON, 1)))
                .isPresent();
        return persons ? facts.value(key).reported().map(Quantity::amount) : Optional.empty();
    }

    private static List<FactKey> chartKeys(Document document) {
        List<FactKey> keys = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block instanceof Block.ChartBlock chart) {
                chart.chart().series().forEach(series -> series.points().forEach(point -> keys.add(point.key())));
            }
        }
        return keys;
    }

    /** Each column of one indicator over several units whose last row is the whole. */
    private boolean withholdComplements(Block.Table table, Set<FactKey> withheld) {
        int columns =
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        boolean more = false;
        for (int column = 0; column < columns; column++) {
            List<FactKey> keys = column(table, column);
            if (keys.size() > 2 && isPartsAndWhole(keys)) {
                more |= withholdOneMore(keys.subList(0, keys.size() - 1), keys.getLast(), withheld);
            }
        }
        return more;
    }

    /** What leaves a station is a whole of parts as well: what reaches it less the rest would tell one part. */
    private boolean withholdFlows(Chart chart, Set<FactKey> withheld) {
        if (!(chart.shape() instanceof ChartShape.Flows shape)) {
            return false;
        }
        Map<String, List<FactKey>> leaving = new LinkedHashMap<>();
        for (int i = 0; i < shape.flows().size(); i++) {
            leaving.computeIfAbsent(shape.flows().get(i).from(), _ -> new ArrayList<>())
                    .add(chart.series().getFirst().points().get(i).key());
        }
        boolean more = false;
        for (List<FactKey> parts : leaving.values()) {
            if (parts.stream().filter(withheld::contains).count() == 1) {
                more |= smallestTold(parts, withheld).map(withheld::add).orElse(false);
            }
        }
        return more;
    }

    private static List<FactKey> column(Block.Table table, int column) {
        List<FactKey> keys = new ArrayList<>();
        for (TableRow row : table.rows()) {
            if (column < row.cells().size()) {
                row.cells().get(column).inlines().stream()
                        .filter(FactRun.class::isInstance)
                        .map(inline -> ((FactRun) inline).anchor().key())
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    /** One indicator of one year over different units: the outline's table of parts puts the whole last. */
    private static boolean isPartsAndWhole(List<FactKey> keys) {
        FactKey whole = keys.getLast();
        return keys.stream()
                        .allMatch(key -> key.indicator().equals(whole.indicator())
                                && key.year().equals(whole.year()))
                && keys.stream().map(FactKey::unit).distinct().count() == keys.size();
    }

    private boolean withholdOneMore(List<FactKey> parts, FactKey whole, Set<FactKey> withheld) {
        long hidden = parts.stream().filter(withheld::contains).count();
        if (hidden != 1 || withheld.contains(whole)) {
            return false;
        }
        return withheld.add(smallestTold(parts, withheld).orElse(whole));
    }

    /** The smallest part that is told; nothing when all others are zero or withheld. */
    private Optional<FactKey> smallestTold(List<FactKey> parts, Set<FactKey> withheld) {
        return parts.stream()
                .filter(key -> !withheld.contains(key))
                .filter(key -> countOf(key).filter(count -> count.signum() > 0).isPresent())
                .min((one, other) ->
                        countOf(one).orElseThrow().compareTo(countOf(other).orElseThrow()));
    }

    private static Block without(Block block, Set<FactKey> withheld) {
        return switch (block) {
            case Block.Heading _, Block.Contents _, Block.PageBreak _ -> block;
            case Block.Paragraph paragraph ->
                new Block.Paragraph(
                        paragraph.id(), paragraph.style(), inlines(paragraph.inlines(), withheld), paragraph.source());
            case Block.Table table ->
                new Block.Table(
                        table.id(),
                        inlines(table.caption(), withheld),
                        table.headRows(),
                        table.rows().stream().map(row -> row(row, withheld)).toList(),
                        inlines(table.note(), withheld),
                        table.source());
            case Block.ChartBlock chart ->
                new Block.ChartBlock(
                        chart.id(),
                        inlines(chart.caption(), withheld),
                        chart(chart.chart(), withheld),
                        chart.note(),
                        chart.source());
        };
    }

    private static TableRow row(TableRow row, Set<FactKey> withheld) {
        return new TableRow(row.cells().stream()
                .map(cell -> new TableCell(
                        inlines(cell.inlines(), withheld),
                        cell.columnSpan(),
                        cell.rowSpan(),
                        cell.numeric(),
                        cell.source()))
                .toList());
    }

    /** A withheld figure is no longer bound: even its fact's name in the file is only a name. */
    private static List<Inline> inlines(List<Inline> inlines, Set<FactKey> withheld) {
        return inlines.stream()
                .map(inline -> inline instanceof FactRun run
                                && withheld.contains(run.anchor().key())
                        ? new TextRun(WITHHELD)
                        : inline)
                .toList();
    }

    private static Chart chart(Chart chart, Set<FactKey> withheld) {
        boolean touched = chart.series().stream()
                .anyMatch(series -> series.points().stream().anyMatch(point -> withheld.contains(point.key())));
        if (!touched) {
            return chart;
        }
        List<Chart.Series> series = chart.series().stream()
                .map(each -> new Chart.Series(
                        each.name(),
                        each.points().stream()
                                .map(point -> withheld.contains(point.key())
                                        ? new Chart.Point(Observed.missing(MissingReason.WITHHELD), point.key())
                                        : point)
                                .toList()))
                .toList();
        // the sentence under the chart repeats its values, so it goes as well
        return new Chart(chart.kind(), chart.categories(), series, chart.unit(), "部分数值人数过少，不公开。", chart.shape());
    }
}
