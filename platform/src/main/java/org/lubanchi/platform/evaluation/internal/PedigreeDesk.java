package org.lubanchi.platform.evaluation.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.pedigree.Pedigree;
import org.lubanchi.engine.evaluation.pedigree.PedigreeFacts;
import org.lubanchi.engine.evaluation.pedigree.PedigreeMap;
import org.lubanchi.engine.evaluation.pedigree.StructureMatch;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.GroupQuery;
import org.lubanchi.engine.warehouse.GroupRow;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.evaluation.Pedigrees;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Reads what a map is made from, one grouped query a table, and draws it. */
@Service
class PedigreeDesk implements Pedigrees {
    /** How an absent value begins. */
    private static final String ABSENT = "#";

    private final SealedFigures sealed;
    private final Lake lake;
    private final Warehouse warehouse;

    PedigreeDesk(SealedFigures sealed, Lake lake, @Lazy Warehouse warehouse) {
        this.sealed = sealed;
        this.lake = lake;
        this.warehouse = warehouse;
    }

    @Override
    public Sheet sheet(OrgUnitId unit, ReportYear year) {
        Figures figures = sealed.of(unit, Purpose.FIGURES);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        Catalogue catalogue = figures.catalogue();
        Pedigree pedigree = catalogue.evaluation().pedigrees().values().stream()
                .filter(each -> each.from() <= year.year())
                .max(Comparator.comparingInt(Pedigree::from))
                .orElseThrow(() -> new IllegalStateException("There is no industry–education map for " + year));
        Reading reading = new Reading(figures, manifest, unit);
        PedigreeFacts facts = new PedigreeFacts(
                year.year(),
                pedigree,
                reading.posts(pedigree),
                reading.programmes(pedigree),
                reading.cohorts(pedigree));
        return new Sheet(
                catalogue,
                pedigree,
                PedigreeMap.of(facts),
                StructureMatch.of(facts),
                !facts.posts().isEmpty(),
                manifest.synthetic());
    }

    /** The tables of one snapshot, of a unit and those below it. */
    private final class Reading {
        private final Figures figures;
        private final Manifest manifest;
        private final OrgUnitId unit;

        Reading(Figures figures, Manifest manifest, OrgUnitId unit) {
            this.figures = figures;
            this.manifest = manifest;
            this.unit = unit;
        }

        /** The groups of all reporting units together, in the order of their values. */
        private Collection<Group> groups(String table, List<String> by, List<String> sums) {
            TableDefinition definition = figures.catalogue().requireTable(table);
            if (!manifest.partitions().containsKey(table)) {
                return List.of();
            }
            List<OrgUnitId> reporting = figures.snapshots().reporters(manifest, unit, definition.reportedBy());
            Map<List<String>, Group> groups = new LinkedHashMap<>();
            warehouse
                    .grouped(
                            new GroupQuery(definition, by, sums, lake.requirePartition(manifest, table)),
                            figures.scope().among(reporting))
                    .forEach(row -> groups.merge(row.key(), Group.of(row), Group::plus));
            return groups.values();
        }

        List<PedigreeFacts.Posts> posts(Pedigree pedigree) {
            Pedigree.Demand demand = pedigree.demand();
            List<PedigreeFacts.Posts> posts = new ArrayList<>();
            for (Group row : groups(
                    demand.table(),
                    List.of(demand.chain(), demand.industry(), demand.occupation(), demand.until()),
                    List.of(demand.posts()))) {
                String until = row.key().get(3);
                posts.add(new PedigreeFacts.Posts(
                        row.key().get(0),
                        row.key().get(1),
                        row.key().get(2),
                        row.sums().getFirst(),
                        until.startsWith(ABSENT) ? Optional.empty() : Optional.of(Integer.valueOf(until))));
            }
            return posts;
        }

        List<PedigreeFacts.Programme> programmes(Pedigree pedigree) {
            Pedigree.Supply supply = pedigree.supply();
            Map<String, String> industries = industries(pedigree.industries());
            List<PedigreeFacts.Programme> programmes = new ArrayList<>();
            for (Group row : groups(supply.table(), List.of(supply.programme()), List.of(supply.graduates()))) {
                String code = row.key().getFirst();
                programmes.add(new PedigreeFacts.Programme(
                        code, row.sums().getFirst(), Optional.ofNullable(industries.get(code))));
            }
            return programmes;
        }

        /** The industry most offerings of a programme name; of two as frequent the earlier code. */
        private Map<String, String> industries(Pedigree.Industries industries) {
            Map<String, Group> most = new HashMap<>();
            for (Group row :
                    groups(industries.table(), List.of(industries.programme(), industries.industry()), List.of())) {
                if (!row.key().get(1).startsWith(ABSENT)) {
                    most.merge(row.key().getFirst(), row, (kept, next) -> next.rows() > kept.rows() ? next : kept);
                }
            }
            Map<String, String> found = new HashMap<>();
            most.forEach((programme, row) -> found.put(programme, row.key().get(1)));
            return found;
        }

        List<PedigreeFacts.Cohort> cohorts(Pedigree pedigree) {
            Pedigree.Cohorts cohorts = pedigree.cohorts();
            List<PedigreeFacts.Cohort> found = new ArrayList<>();
            for (Group row : groups(
                    cohorts.table(), List.of(cohorts.programme(), cohorts.track(), cohorts.entryYear()), List.of())) {
                if (row.key().stream().noneMatch(value -> value.startsWith(ABSENT))) {
                    found.add(new PedigreeFacts.Cohort(
                            row.key().get(0),
                            row.key().get(1),
                            Integer.parseInt(row.key().get(2)),
                            row.rows()));
                }
            }
            return found;
        }
    }

    /** One group over all units (分组合计). */
    private record Group(List<String> key, long rows, List<Long> sums) {
        static Group of(GroupRow row) {
            return new Group(
                    row.key(),
                    row.rows(),
                    row.sums().stream().map(BigDecimal::longValueExact).toList());
        }

        Group plus(Group other) {
            List<Long> added = new ArrayList<>(sums.size());
            for (int i = 0; i < sums.size(); i++) {
                added.add(sums.get(i) + other.sums.get(i));
            }
            return new Group(key, rows + other.rows, added);
        }
    }
}
