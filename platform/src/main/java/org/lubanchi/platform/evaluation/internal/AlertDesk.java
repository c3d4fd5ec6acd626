package org.lubanchi.platform.evaluation.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.evaluation.ProgrammeCount;
import org.lubanchi.engine.definitions.pedigree.Pedigree;
import org.lubanchi.engine.evaluation.pedigree.OccupationBalance;
import org.lubanchi.engine.evaluation.warning.ProgrammeFacts;
import org.lubanchi.engine.evaluation.warning.ProgrammeWarnings;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.kernel.Unit;
import org.lubanchi.engine.warehouse.GroupQuery;
import org.lubanchi.engine.warehouse.GroupRow;
import org.lubanchi.engine.warehouse.Warehouse;
import org.lubanchi.engine.warehouse.lake.Lake;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Purpose;
import org.lubanchi.platform.evaluation.Pedigrees;
import org.lubanchi.platform.evaluation.ProgrammeAlerts;
import org.lubanchi.platform.indicator.SealedFigures;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;

/** Reads three years of programmes, one grouped query a year, and has them judged. */
@Service
class AlertDesk implements ProgrammeAlerts {
    private static final String TABLE = "programme_offering";
    private static final String PROGRAMME = "programme_code";
    private static final List<String> SUMS = List.of("new_entrants", "enrolment", "graduates");
    private final SealedFigures sealed;
    private final Pedigrees pedigrees;
    private final Lake lake;
    private final Warehouse warehouse;

    AlertDesk(SealedFigures sealed, Pedigrees pedigrees, Lake lake, @Lazy Warehouse warehouse) {
        this.sealed = sealed;
        this.pedigrees = pedigrees;
        this.lake = lake;
        this.warehouse = warehouse;
    }

    @Override
    public Found find(OrgUnitId unit, ReportYear year) {
        Figures figures = sealed.of(unit, Purpose.FIGURES);
        Manifest manifest = sealed.requireSnapshot(unit, year);
        Years years = new Years(figures, unit, year);
        List<ProgrammeFacts> facts = new ArrayList<>(years.offerings());
        facts.addAll(programmes(years, pedigrees.sheet(unit, year)));
        return new Found(
                figures.catalogue(),
                manifest,
                ProgrammeWarnings.judge(
                        figures.catalogue().evaluation().warnings().values(), facts, year.year()),
                TABLE,
                PROGRAMME);
    }

    private static List<ProgrammeFacts> programmes(Years years, Pedigrees.Sheet sheet) {
        Map<String, OccupationBalance> balances = new HashMap<>();
        sheet.map().occupations().forEach(balance -> balances.put(balance.occupation(), balance));
        Map<String, List<GroupRow>> byProgramme = new TreeMap<>();
        years.rows(0)
                .forEach(row -> byProgramme
                        .computeIfAbsent(row.key().getFirst(), none -> new ArrayList<>())
                        .add(row));
        long schools = years.rows(0).stream().map(GroupRow::unit).distinct().count();
        List<ProgrammeFacts> facts = new ArrayList<>();
        byProgramme.forEach((programme, rows) -> {
            Map<ProgrammeCount, Observed<Quantity>> counts = new EnumMap<>(ProgrammeCount.class);
            counts.put(ProgrammeCount.NEW_ENTRANTS, sum(rows, 0));
            counts.put(ProgrammeCount.ENROLMENT, sum(rows, 1));
            counts.put(ProgrammeCount.GRADUATES, sum(rows, 2));
            counts.put(ProgrammeCount.SCHOOLS, number(schools));
            counts.put(ProgrammeCount.SCHOOLS_OFFERING, number(rows.size()));
            demand(counts, programme, sheet, balances);
            facts.add(new ProgrammeFacts(Optional.empty(), programme, counts));
        });
        return facts;
    }

    /** Posts and supply of the occupations a programme leads to; nobody asked the industries is not nobody asks. */
    private static void demand(
            Map<ProgrammeCount, Observed<Quantity>> counts,
            String programme,
            Pedigrees.Sheet sheet,
            Map<String, OccupationBalance> balances) {
        Pedigree pedigree = sheet.pedigree();
        if (!sheet.asked() || !pedigree.occupations().containsKey(programme)) {
            MissingReason why = sheet.asked() ? MissingReason.NOT_APPLICABLE : MissingReason.NOT_COLLECTED;
            counts.put(ProgrammeCount.POSTS, Observed.missing(why));
            counts.put(ProgrammeCount.SUPPLY, Observed.missing(why));
            return;
        }
        long posts = 0;
        long supply = 0;
        for (String occupation : new TreeSet<>(pedigree.occupations().getOrDefault(programme, List.of()))) {
            Optional<OccupationBalance> balance = Optional.ofNullable(balances.get(occupation));
            posts += balance.map(OccupationBalance::posts).orElse(0L);
            supply += balance.map(OccupationBalance::graduates).orElse(0L);
        }
        counts.put(ProgrammeCount.POSTS, number(posts));
        counts.put(ProgrammeCount.SUPPLY, number(supply));
    }

    private static Observed<Quantity> sum(List<GroupRow> rows, int at) {
        return Observed.of(new Quantity(
                rows.stream().map(row -> row.sums().get(at)).reduce(BigDecimal.ZERO, BigDecimal::add), Unit.ONE));
    }

    private static Observed<Quantity> number(long count) {
        return Observed.of(new Quantity(BigDecimal.valueOf(count), Unit.ONE));
    }

    /** The programmes of a unit's schools in a year and the two before. */
    private final class Years {
        private final Figures figures;
        private final OrgUnitId unit;
        private final List<Optional<Collection<GroupRow>>> years = new ArrayList<>();

        Years(Figures figures, OrgUnitId unit, ReportYear year) {
            this.figures = figures;
            this.unit = unit;
            for (int back = 0; back < 3; back++) {
                years.add(read(new ReportYear(year.year() - back)));
            }
        }

        private Optional<Collection<GroupRow>> read(ReportYear year) {
            TableDefinition table = figures.catalogue().requireTable(TABLE);
            return figures.snapshots()
                    .find(year)
                    .filter(manifest -> manifest.partitions().containsKey(TABLE))
                    .map(manifest -> warehouse.grouped(
                            new GroupQuery(table, List.of(PROGRAMME), SUMS, lake.requirePartition(manifest, TABLE)),
                            figures.scope().among(figures.snapshots().reporters(manifest, unit, table.reportedBy()))));
        }

        Collection<GroupRow> rows(int back) {
            return years.get(back).orElse(List.of());
        }

        List<ProgrammeFacts> offerings() {
            List<ProgrammeFacts> facts = new ArrayList<>();
            for (GroupRow row : rows(0)) {
                Map<ProgrammeCount, Observed<Quantity>> counts = new EnumMap<>(ProgrammeCount.class);
                List<GroupRow> now = List.of(row);
                counts.put(ProgrammeCount.NEW_ENTRANTS, sum(now, 0));
                counts.put(ProgrammeCount.ENROLMENT, sum(now, 1));
                counts.put(ProgrammeCount.GRADUATES, sum(now, 2));
                counts.put(ProgrammeCount.NEW_ENTRANTS_BEFORE, before(row, 1));
                counts.put(ProgrammeCount.NEW_ENTRANTS_TWO_BEFORE, before(row, 2));
                facts.add(new ProgrammeFacts(Optional.of(row.unit()), row.key().getFirst(), counts));
            }
            return facts;
        }

        /** The intake of the same school and programme; a school that did not offer it then has none to speak of. */
        private Observed<Quantity> before(GroupRow row, int back) {
            if (years.get(back).isEmpty()) {
                return Observed.missing(MissingReason.NOT_COLLECTED);
            }
            return rows(back).stream()
                    .filter(each -> each.unit().equals(row.unit()) && each.key().equals(row.key()))
                    .findFirst()
                    .map(each -> sum(List.of(each), 0))
                    .orElse(Observed.missing(MissingReason.NOT_APPLICABLE));
        }
    }
}
