package org.lubanchi.engine.indicator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.ReportYear;
import org.lubanchi.engine.warehouse.AggregateQuery.Membership;
import org.lubanchi.engine.warehouse.lake.Manifest;

/** The sealed snapshots that figures are computed from, one a report year of a region (快照组). */
public final class Snapshots {
    private final TreeMap<ReportYear, Manifest> byYear = new TreeMap<>();
    /** Reporting units below each unit, by snapshot: asked for again and again, and never changing. */
    private final Map<String, Map<Below, List<OrgUnitId>>> reporters = new ConcurrentHashMap<>();
    /** Which reporting unit counts towards which, by the kind that reports; the same for every table of the kind. */
    private final Map<UnitKind, List<Membership>> memberships = new ConcurrentHashMap<>();

    /** The snapshots of one region; of two of the same year the later in the collection counts. */
    public Snapshots(Collection<Manifest> manifests) {
        manifests.forEach(manifest -> byYear.put(new ReportYear(manifest.year()), manifest));
    }

    /**
     * Of current snapshots those that answer for a unit, one a year: a city's own before that of its province. What a
     * province sealed before one of its cities did says nothing of that city, though its tree holds it.
     */
    public static List<Manifest> holding(Collection<Manifest> current, OrgUnitId unit) {
        Map<Integer, Manifest> nearest = new LinkedHashMap<>();
        for (Manifest manifest : current) {
            if (answersFor(manifest, unit)) {
                nearest.merge(
                        manifest.year(),
                        manifest,
                        (one, other) -> other.units().size() < one.units().size() ? other : one);
            }
        }
        return List.copyOf(nearest.values());
    }

    private static boolean answersFor(Manifest manifest, OrgUnitId unit) {
        Optional<Manifest.UnitEntry> entry = manifest.findUnit(unit.value());
        return entry.isPresent()
                && (manifest.region().equals(unit.value())
                        || !isOfCities(manifest)
                        || hasSealed(manifest, entry.get()));
    }

    private static boolean isOfCities(Manifest manifest) {
        return manifest.findUnit(manifest.region())
                .filter(region -> region.kind() == UnitKind.PROVINCE)
                .isPresent();
    }

    /** Whether the city of a unit is among those that had sealed; what lies in no city is the province's own. */
    private static boolean hasSealed(Manifest manifest, Manifest.UnitEntry unit) {
        Map<String, Manifest.UnitEntry> byId = new HashMap<>();
        manifest.units().forEach(each -> byId.put(each.id(), each));
        Optional<String> city = cityOf(unit, byId);
        return city.isEmpty()
                || manifest.versions().stream()
                        .map(Manifest.VersionEntry::unit)
                        .distinct()
                        .flatMap(reporting -> Optional.ofNullable(byId.get(reporting)).stream())
                        .anyMatch(reporting -> cityOf(reporting, byId).equals(city));
    }

    private static Optional<String> cityOf(Manifest.UnitEntry unit, Map<String, Manifest.UnitEntry> byId) {
        Optional<Manifest.UnitEntry> at = Optional.of(unit);
        while (at.isPresent() && at.get().kind() != UnitKind.CITY) {
            at = Optional.ofNullable(byId.get(at.get().parent()));
        }
        return at.map(Manifest.UnitEntry::id);
    }

    /** The years there are, ascending. */
    public SortedSet<ReportYear> years() {
        return new TreeSet<>(byYear.keySet());
    }

    public Optional<Manifest> find(ReportYear year) {
        return Optional.ofNullable(byYear.get(year));
    }

    /** Every unit of any year. */
    public SortedSet<OrgUnitId> units() {
        TreeSet<OrgUnitId> units = new TreeSet<>();
        byYear.values().forEach(manifest -> manifest.units().forEach(unit -> units.add(unit.unit())));
        return units;
    }

    /** The units of a kind at or below a unit, in the tree of a year. */
    public List<OrgUnitId> reporters(Manifest manifest, OrgUnitId unit, UnitKind kind) {
        return reporters
                .computeIfAbsent(manifest.snapshot(), same -> reportersBelow(manifest))
                .getOrDefault(new Below(unit, kind), List.of());
    }

    /** Whether a unit is another or counts towards it in any year. */
    public boolean liesIn(OrgUnitId unit, OrgUnitId region) {
        return unit.equals(region)
                || byYear.values().stream()
                        .anyMatch(manifest -> manifest.findUnit(unit.value())
                                .filter(entry -> reporters(manifest, region, entry.kind())
                                        .contains(unit))
                                .isPresent());
    }

    private record Below(OrgUnitId unit, UnitKind kind) {}

    private static Map<Below, List<OrgUnitId>> reportersBelow(Manifest manifest) {
        Map<Below, List<OrgUnitId>> found = new HashMap<>();
        for (Manifest.UnitEntry entry : manifest.units()) {
            for (OrgUnitId ancestor : ancestors(manifest, entry)) {
                found.computeIfAbsent(new Below(ancestor, entry.kind()), none -> new ArrayList<>())
                        .add(entry.unit());
            }
        }
        return found;
    }

    /** Which reporting unit counts towards which, for a table, in every year. */
    List<Membership> memberships(TableDefinition table) {
        return memberships.computeIfAbsent(table.reportedBy(), this::membershipsOf);
    }

    private List<Membership> membershipsOf(UnitKind kind) {
        List<Membership> memberships = new ArrayList<>();
        byYear.forEach((year, manifest) -> {
            for (Manifest.UnitEntry entry : manifest.units()) {
                if (entry.kind() == kind) {
                    for (OrgUnitId ancestor : ancestors(manifest, entry)) {
                        memberships.add(new Membership(entry.unit(), ancestor, year));
                    }
                }
            }
        });
        // in the order in which answers are given, so that nobody has to sort them
        memberships.sort(Comparator.comparing(Membership::unit)
                .thenComparing(Membership::year)
                .thenComparing(Membership::reporting));
        return List.copyOf(memberships);
    }

    /** The unit itself and all it counts towards: up the territory, and up the line of who supervises it. */
    private static SortedSet<OrgUnitId> ancestors(Manifest manifest, Manifest.UnitEntry entry) {
        TreeSet<OrgUnitId> ancestors = new TreeSet<>();
        Deque<Manifest.UnitEntry> open = new ArrayDeque<>(List.of(entry));
        while (!open.isEmpty()) {
            Manifest.UnitEntry at = open.remove();
            if (ancestors.add(at.unit())) {
                Stream.of(at.parent(), at.authority())
                        .filter(above -> !above.isEmpty())
                        .flatMap(above -> manifest.findUnit(above).stream())
                        .forEach(open::add);
            }
        }
        return ancestors;
    }
}
