package org.lubanchi.engine.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.Chart;
import org.lubanchi.engine.document.Chart.ChartKind;
import org.lubanchi.engine.document.Document;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.document.Inline;
import org.lubanchi.engine.document.TableCell;
import org.lubanchi.engine.document.TableRow;
import org.lubanchi.engine.document.TextRun;

/**
 * Shows tables and charts of figures as their authors want them (图表调整), and says what may be wanted.
 *
 * <p>Only what tells the same may be chosen: years stay in their order, series that were not stacked are not stacked, since
 * nobody said that they add up, units are never renamed, and no word brings a number that was not there.
 */
public final class BlockArranging {
    private static final Pattern NUMBERED = Pattern.compile("^([图表] \\d+ )(.*)$");
    private static final Pattern YEAR = Pattern.compile("\\d{4}( 年(度)?)?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Two parts and their whole: fewer rows cannot be ranked. */
    private static final int PARTS_AND_WHOLE = 3;

    private BlockArranging() {}

    /**
     * What may be chosen for a block.
     *
     * @param kinds kinds a chart may be drawn as, the outline's first; empty for tables
     * @param orders whether its order may be chosen
     * @param title the words after its number
     * @param names series and heads that may be called otherwise
     */
    public record Choices(List<ChartKind> kinds, boolean orders, String title, List<String> names) {
        public Choices {
            kinds = List.copyOf(kinds);
            names = List.copyOf(names);
        }
    }

    /** What may be chosen for a block as the outline writes it; nothing but for numbered tables and charts: a set form stays. */
    public static Optional<Choices> choices(Block block) {
        Optional<Choices> choices = switch (block) {
            case Block.Table table ->
                Optional.of(
                        new Choices(List.of(), rankedColumn(table).isPresent(), title(table.caption()), heads(table)));
            case Block.ChartBlock chart ->
                Optional.of(new Choices(
                        List.copyOf(kinds(chart.chart())),
                        ordered(chart.chart()),
                        title(chart.caption()),
                        names(chart.chart())));
            case Block.Heading _, Block.Paragraph _, Block.Contents _, Block.PageBreak _ -> Optional.empty();
        };
        return choices.filter(any -> NUMBERED.matcher(caption(block)).matches());
    }

    private static String caption(Block block) {
        return switch (block) {
            case Block.Table table -> text(table.caption());
            case Block.ChartBlock chart -> text(chart.caption());
            case Block.Heading _, Block.Paragraph _, Block.Contents _, Block.PageBreak _ -> "";
        };
    }

    /** A document with its blocks as they are wanted, by block id. */
    public static Document arranged(Document document, Map<String, BlockArrangement> wanted) {
        return wanted.isEmpty() ? document : new Document(document.meta(), arranged(document.blocks(), wanted));
    }

    /** Blocks as they are wanted, by block id. */
    public static List<Block> arranged(List<Block> blocks, Map<String, BlockArrangement> wanted) {
        return blocks.stream()
                .map(block -> arranged(block, wanted.getOrDefault(block.id(), BlockArrangement.NONE)))
                .toList();
    }

    /** A block as it is wanted; what no longer fits it, since the outline changed, is left out. */
    static Block arranged(Block block, BlockArrangement wanted) {
        return switch (block) {
            case Block.Table table -> arranged(table, wanted);
            case Block.ChartBlock chart ->
                new Block.ChartBlock(
                        chart.id(),
                        titled(chart.caption(), wanted),
                        arranged(chart.chart(), wanted),
                        chart.note(),
                        chart.source());
            case Block.Heading _, Block.Paragraph _, Block.Contents _, Block.PageBreak _ -> block;
        };
    }

    /** Whether a word may stand for another: it brings no number that was not there. */
    public static boolean mayStandFor(String wanted, String written) {
        Set<String> there = new LinkedHashSet<>();
        DIGITS.matcher(written).results().forEach(found -> there.add(found.group()));
        return DIGITS.matcher(wanted).results().allMatch(found -> there.contains(found.group()));
    }

    private static String title(List<Inline> caption) {
        Matcher numbered = NUMBERED.matcher(text(caption));
        return numbered.matches() ? numbered.group(2) : text(caption);
    }

    private static List<Inline> titled(List<Inline> caption, BlockArrangement wanted) {
        Matcher numbered = NUMBERED.matcher(text(caption));
        if (wanted.title().isEmpty() || !numbered.matches() || !caption.stream().allMatch(TextRun.class::isInstance)) {
            return caption;
        }
        return List.of(new TextRun(numbered.group(1) + wanted.title().get()));
    }

    private static String text(List<Inline> inlines) {
        StringBuilder text = new StringBuilder();
        inlines.forEach(each -> text.append(each.text()));
        return text.toString();
    }

    private static Set<ChartKind> kinds(Chart chart) {
        Set<ChartKind> kinds = new LinkedHashSet<>(List.of(chart.kind()));
        switch (chart.kind()) {
            case BAR, LINE, STACKED_BAR -> kinds.addAll(EnumSet.of(ChartKind.BAR, ChartKind.LINE));
            case DONUT, RADAR -> kinds.add(ChartKind.BAR);
            case SANKEY, TILE_MAP -> {}
        }
        if (chart.categories().size() < 2 && chart.kind() != ChartKind.LINE) {
            kinds.remove(ChartKind.LINE);
        }
        return kinds;
    }

    private static boolean ofYears(Chart chart) {
        return chart.categories().stream().allMatch(each -> YEAR.matcher(each).matches());
    }

    private static boolean ordered(Chart chart) {
        return chart.kind().isNative() && !ofYears(chart) && chart.categories().size() > 1;
    }

    /** Series along years; parts and spokes otherwise. Flows and squares keep the words of their own definition. */
    private static List<String> names(Chart chart) {
        if (!chart.kind().isNative()) {
            return List.of();
        }
        return ofYears(chart) ? chart.series().stream().map(Chart.Series::name).toList() : chart.categories();
    }

    private static Chart arranged(Chart chart, BlockArrangement wanted) {
        ChartKind kind = wanted.kind().filter(kinds(chart)::contains).orElse(chart.kind());
        List<Integer> places = ordered(chart)
                ? places(
                        chart.series().getLast().points(),
                        point -> point.value().reported(),
                        wanted.order())
                : IntStream.range(0, chart.categories().size()).boxed().toList();
        boolean years = ofYears(chart);
        Function<String, String> name =
                each -> names(chart).contains(each) ? wanted.names().getOrDefault(each, each) : each;
        List<String> categories = places.stream()
                .map(place -> chart.categories().get(place))
                .map(name)
                .toList();
        List<Chart.Series> series = chart.series().stream()
                .map(each -> new Chart.Series(
                        name.apply(each.name()),
                        places.stream().map(place -> each.points().get(place)).toList()))
                .toList();
        if (!chart.kind().isNative()
                || (places.equals(places.stream().sorted().toList())
                        && wanted.names().isEmpty())) {
            return new Chart(kind, categories, series, chart.unit(), chart.summary(), chart.shape());
        }
        String summary = years
                ? ChartSummary.alongYears(categories, series, chart.unit())
                : ChartSummary.ofParts(categories, series, chart.unit());
        return new Chart(kind, categories, series, chart.unit(), summary, chart.shape());
    }

    private static Block arranged(Block.Table table, BlockArrangement wanted) {
        List<String> heads = heads(table);
        List<TableRow> head = table.headRows().stream()
                .map(row -> new TableRow(row.cells().stream()
                        .map(cell ->
                                heads.contains(cell.text()) && wanted.names().containsKey(cell.text())
                                        ? named(cell, wanted.names().get(cell.text()))
                                        : cell)
                        .toList()))
                .toList();
        List<TableRow> rows = rankedColumn(table)
                .map(column -> ranked(table.rows(), column, wanted.order()))
                .orElse(table.rows());
        return new Block.Table(table.id(), titled(table.caption(), wanted), head, rows, table.note(), table.source());
    }

    /** A list of units ends with the whole they are parts of, which has no rank among them. */
    private static List<TableRow> ranked(List<TableRow> rows, int column, BlockArrangement.Order order) {
        List<TableRow> parts = rows.subList(0, rows.size() - 1);
        return Stream.concat(
                        places(parts, row -> number(row.cells().get(column)), order).stream()
                                .map(parts::get),
                        Stream.of(rows.getLast()))
                .toList();
    }

    private static TableCell named(TableCell cell, String name) {
        return new TableCell(
                List.of(new TextRun(name)), cell.columnSpan(), cell.rowSpan(), cell.numeric(), cell.source());
    }

    /** Words of the head; years are no words. */
    private static List<String> heads(Block.Table table) {
        return table.headRows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.inlines().stream().allMatch(TextRun.class::isInstance))
                .map(TableCell::text)
                .filter(text -> !text.isBlank() && !YEAR.matcher(text).matches())
                .distinct()
                .toList();
    }

    /** The last column in which every row has the same indicator, each of another unit: a list of parts and their whole. */
    private static Optional<Integer> rankedColumn(Block.Table table) {
        if (table.rows().size() < PARTS_AND_WHOLE || table.rows().stream().anyMatch(row -> spans(row, table))) {
            return Optional.empty();
        }
        int columns = table.rows().getFirst().cells().size();
        return IntStream.iterate(columns - 1, column -> column >= 1, column -> column - 1)
                .filter(column -> ofUnits(table, column))
                .boxed()
                .findFirst();
    }

    private static boolean spans(TableRow row, Block.Table table) {
        return row.cells().size() != table.rows().getFirst().cells().size()
                || row.cells().stream().anyMatch(cell -> cell.columnSpan() > 1 || cell.rowSpan() > 1);
    }

    private static boolean ofUnits(Block.Table table, int column) {
        List<FactRun> facts = new ArrayList<>();
        for (TableRow row : table.rows()) {
            row.cells().get(column).inlines().stream()
                    .filter(FactRun.class::isInstance)
                    .map(FactRun.class::cast)
                    .forEach(facts::add);
        }
        long units = facts.stream()
                .map(fact -> fact.anchor().key().unit())
                .distinct()
                .count();
        long indicators = facts.stream()
                .map(fact -> fact.anchor().key().indicator())
                .distinct()
                .count();
        return facts.size() == table.rows().size() && indicators == 1 && units == facts.size();
    }

    /** The printed number of a cell; none where the figure is missing or withheld. */
    private static Optional<BigDecimal> number(TableCell cell) {
        String digits = cell.text().replace(",", "").replace("%", "").strip();
        return digits.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }

    /** The places of things in the wanted order; equals stay as they stood, those without a number come last. */
    private static <T> List<Integer> places(
            List<T> things, Function<T, Optional<BigDecimal>> number, BlockArrangement.Order order) {
        List<Integer> places = IntStream.range(0, things.size()).boxed().toList();
        if (order == BlockArrangement.Order.AS_WRITTEN) {
            return places;
        }
        Comparator<BigDecimal> byNumber =
                order == BlockArrangement.Order.ASCENDING ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return places.stream()
                .sorted(Comparator.comparing((Integer place) ->
                                number.apply(things.get(place)).isEmpty())
                        .thenComparing(place -> number.apply(things.get(place)).orElse(BigDecimal.ZERO), byNumber))
                .toList();
    }
}
