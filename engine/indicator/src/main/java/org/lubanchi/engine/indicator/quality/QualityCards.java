package org.lubanchi.engine.indicator.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.RuleDefinition;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.definitions.quality.QualityCount;
import org.lubanchi.engine.definitions.quality.QualityItem;
import org.lubanchi.engine.definitions.quality.QualityPart;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.compare.Comparison;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.TableTally;
import org.lubanchi.engine.warehouse.TallyQuery;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** Makes the quality cards of a sealed year: one query a table for all units, then the definitions unit by unit. */
public final class QualityCards {
    private final Figures figures;
    private final Catalogue catalogue;
    private final Manifest manifest;
    private final ReportYear year;
    /** Table to the tally of each unit. */
    private final Map<String, Map<OrgUnitId, TableTally>> tallies = new LinkedHashMap<>();

    private final Map<String, List<RuleDefinition>> rules = new LinkedHashMap<>();

    private QualityCards(Figures figures, Manifest manifest) {
        this.figures = figures;
        this.catalogue = figures.catalogue();
        this.manifest = manifest;
        this.year = new ReportYear(manifest.year());
    }

    /** Reads every sealed table of a snapshot once, within the scope of the figures. */
    public static QualityCards count(Figures figures, Manifest manifest, Lake lake, Warehouse warehouse) {
        QualityCards cards = new QualityCards(figures, manifest);
        List<TableDefinition> tables = cards.catalogue.tables().values().stream()
                .filter(table -> manifest.partitions().containsKey(table.id()))
                .toList();
        tables.forEach(table -> cards.rules.put(
                table.id(),
                cards.catalogue.rules().values().stream()
                        .filter(rule -> rule.table().equals(table.id()) && rule.holdsIn(manifest.year()))
                        .toList()));
        List<List<TableTally>> answers = tables.parallelStream()
                .map(table -> warehouse.tally(
                        new TallyQuery(
                                table,
                                cards.rules.getOrDefault(table.id(), List.of()),
                                lake.requirePartition(manifest, table.id())),
                        figures.scope()))
                .toList();
        for (int i = 0; i < tables.size(); i++) {
            Map<OrgUnitId, TableTally> byUnit = new LinkedHashMap<>();
            answers.get(i).forEach(tally -> byUnit.put(tally.unit(), tally));
            cards.tallies.put(tables.get(i).id(), byUnit);
        }
        return cards;
    }

    /** The card of a unit of the scope. */
    public QualityCard card(Manifest.UnitEntry unit, HandIns handIns) {
        List<TableQuality> tables = tables(unit, handIns);
        List<CrossFinding> crosses = catalogue.quality().listCrossChecks(year.year()).stream()
                .map(check -> CrossFinding.of(check, figures, unit.unit(), year))
                .toList();
        Map<QualityCount, BigDecimal> counts = new EnumMap<>(QualityCount.class);
        completeness(tables, counts);
        timeliness(handIns, counts);
        internal(tables, counts);
        external(crosses, unit.unit(), counts);
        CountBindings bindings = new CountBindings(counts);
        List<QualityCard.Part> parts = new ArrayList<>();
        for (QualityPart part : QualityPart.values()) {
            List<QualityCard.Item> items = catalogue.quality().listItems(part, year.year()).stream()
                    .map(item -> item(item, bindings))
                    .toList();
            parts.add(new QualityCard.Part(part, items));
        }
        return new QualityCard(unit.unit(), year, parts, tables, crosses);
    }

    private QualityCard.Item item(QualityItem item, CountBindings counts) {
        QualityItem.Version version = item.versionIn(year.year()).orElseThrow();
        Observed<BigDecimal> share = counts.share(version.formula());
        LocalText said = share.reported().isPresent() ? CountSentence.fill(item.say(), counts) : item.otherwise();
        return new QualityCard.Item(
                item, version.weight(), share, version.formula().substituted(counts), said);
    }

    private List<TableQuality> tables(Manifest.UnitEntry unit, HandIns handIns) {
        Set<String> reported = new HashSet<>();
        manifest.versions().stream()
                .filter(version -> version.unit().equals(unit.id()))
                .forEach(version -> reported.add(version.table()));
        return catalogue.tables().values().stream()
                .filter(table -> asked(table, unit.kind()))
                .map(table -> reported.contains(table.id())
                        ? reported(table, unit.unit(), handIns)
                        : TableQuality.absent(table))
                .toList();
    }

    /** A unit is asked for the tables of its kind that this snapshot collected from anybody. */
    private boolean asked(TableDefinition table, UnitKind kind) {
        return table.reportedBy() == kind && manifest.partitions().containsKey(table.id());
    }

    private TableQuality reported(TableDefinition table, OrgUnitId unit, HandIns handIns) {
        TableTally tally = tallies.getOrDefault(table.id(), Map.of()).get(unit);
        if (tally == null) {
            return new TableQuality(table, true, 0, 0, 0, List.of());
        }
        List<TableQuality.RuleQuality> judged = new ArrayList<>();
        List<RuleDefinition> asked = rules.getOrDefault(table.id(), List.of());
        for (int i = 0; i < asked.size(); i++) {
            TableTally.Judged found = tally.rules().get(i);
            long explained = Math.min(
                    found.failing(),
                    Optional.ofNullable(handIns.explained().get(asked.get(i).id()))
                            .orElse(0));
            if (found.judged() > 0) {
                judged.add(new TableQuality.RuleQuality(asked.get(i), found.judged(), found.failing(), explained));
            }
        }
        return new TableQuality(table, true, tally.rows(), tally.filled(), tally.unreported(), judged);
    }

    private static void completeness(List<TableQuality> tables, Map<QualityCount, BigDecimal> counts) {
        put(counts, QualityCount.TABLES_ASKED, tables.size());
        put(
                counts,
                QualityCount.TABLES_REPORTED,
                tables.stream().filter(TableQuality::reported).count());
        put(
                counts,
                QualityCount.CELLS_ASKED,
                tables.stream().mapToLong(TableQuality::asked).sum());
        put(
                counts,
                QualityCount.CELLS_FILLED,
                tables.stream().mapToLong(TableQuality::filled).sum());
        put(
                counts,
                QualityCount.CELLS_EXCUSED,
                tables.stream().mapToLong(TableQuality::excused).sum());
    }

    private static void timeliness(HandIns handIns, Map<QualityCount, BigDecimal> counts) {
        handIns.timing().ifPresent(timing -> {
            put(counts, QualityCount.TABLES_DUE, timing.due());
            put(counts, QualityCount.TABLES_ON_TIME, timing.onTime());
        });
        handIns.review().ifPresent(review -> {
            put(counts, QualityCount.TABLES_HANDED_IN, review.handedIn());
            put(counts, QualityCount.TABLES_RETURNED, review.returned());
        });
    }

    private static void internal(List<TableQuality> tables, Map<QualityCount, BigDecimal> counts) {
        for (QualityCount count : List.of(
                QualityCount.BLOCKING_RULES,
                QualityCount.BLOCKING_RULES_BROKEN,
                QualityCount.BLOCKING_ISSUES,
                QualityCount.EXPLAINABLE_RULES,
                QualityCount.EXPLAINABLE_RULES_OPEN,
                QualityCount.OPEN_ISSUES,
                QualityCount.EXPLAINED_ISSUES,
                QualityCount.INFORMATIVE_ISSUES)) {
            put(counts, count, 0);
        }
        for (TableQuality table : tables) {
            table.rules().forEach(rule -> add(rule, counts));
        }
    }

    private static void add(TableQuality.RuleQuality found, Map<QualityCount, BigDecimal> counts) {
        switch (found.rule().severity()) {
            case BLOCKING -> {
                add(counts, QualityCount.BLOCKING_RULES, 1);
                add(counts, QualityCount.BLOCKING_RULES_BROKEN, found.failing() > 0 ? 1 : 0);
                add(counts, QualityCount.BLOCKING_ISSUES, found.failing());
            }
            case EXPLAINABLE -> {
                add(counts, QualityCount.EXPLAINABLE_RULES, 1);
                add(counts, QualityCount.EXPLAINABLE_RULES_OPEN, found.open() > 0 ? 1 : 0);
                add(counts, QualityCount.OPEN_ISSUES, found.open());
                add(counts, QualityCount.EXPLAINED_ISSUES, found.explained());
            }
            case INFORMATIVE -> add(counts, QualityCount.INFORMATIVE_ISSUES, found.failing());
        }
    }

    private void external(List<CrossFinding> crosses, OrgUnitId unit, Map<QualityCount, BigDecimal> counts) {
        put(
                counts,
                QualityCount.CROSS_CHECKS_JUDGED,
                crosses.stream().filter(CrossFinding::judged).count());
        put(
                counts,
                QualityCount.CROSS_CHECKS_AGREEING,
                crosses.stream().filter(CrossFinding::agrees).count());
        Map<Comparison.Agreement, Integer> published = Comparison.count(new Comparison(figures).compare(unit, year));
        int differing = published.getOrDefault(Comparison.Agreement.DIFFERS, 0);
        int agreeing = 0;
        for (Comparison.Agreement verdict :
                List.of(Comparison.Agreement.EQUAL, Comparison.Agreement.CALIBRATED, Comparison.Agreement.ROUNDING)) {
            agreeing += published.getOrDefault(verdict, 0);
        }
        put(counts, QualityCount.PUBLISHED_COMPARED, (long) agreeing + differing);
        put(counts, QualityCount.PUBLISHED_AGREEING, agreeing);
    }

    private static void put(Map<QualityCount, BigDecimal> counts, QualityCount count, long value) {
        counts.put(count, BigDecimal.valueOf(value));
    }

    private static void add(Map<QualityCount, BigDecimal> counts, QualityCount count, long value) {
        counts.merge(count, BigDecimal.valueOf(value), BigDecimal::add);
    }
}
