package org.lubanchi.platform.collection.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.Failure;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.warehouse.lake.Manifest.UnitEntry;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.springframework.stereotype.Component;

/** The city a unit reports to, and the tree below it. */
@Component
class Regions {
    private final Register register;

    Regions(Register register) {
        this.register = register;
    }

    /** The city above a unit on a day, or the unit itself when it is a city. */
    OrgUnitId requireRegion(OrgUnitId unit, LocalDate day, Path about) {
        Optional<OrgUnit> at = register.find(unit, day);
        while (at.isPresent() && at.get().kind() != OrgUnit.Kind.CITY) {
            at = at.get().parent().flatMap(parent -> register.find(parent, day));
        }
        return at.map(OrgUnit::id).orElseThrow(() -> unknownUnit(unit, about));
    }

    /** The cities that lie in a province on a day; none for any other unit. */
    Set<OrgUnitId> citiesBelow(OrgUnitId region, LocalDate day) {
        boolean province = register.find(region, day)
                .filter(unit -> unit.kind() == OrgUnit.Kind.PROVINCE)
                .isPresent();
        if (!province) {
            return Set.of();
        }
        Set<OrgUnitId> within = Set.copyOf(register.listWithin(Register.Hierarchy.TERRITORY, region, day));
        return register.list(day).stream()
                .filter(unit -> unit.kind() == OrgUnit.Kind.CITY)
                .map(OrgUnit::id)
                .filter(within::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The tree of a region as it goes into a snapshot: the city first, and after its territory who supervises its schools. */
    List<UnitEntry> tree(OrgUnitId region, LocalDate day) {
        Set<OrgUnitId> within = Set.copyOf(register.listWithin(Register.Hierarchy.TERRITORY, region, day));
        Map<OrgUnitId, OrgUnitId> authorities = new HashMap<>();
        register.listLinks(Register.Hierarchy.AUTHORITY, day)
                .forEach(link -> authorities.put(link.child(), link.parent()));
        Set<OrgUnitId> supervising = new HashSet<>();
        within.forEach(unit -> climb(unit, authorities, supervising));
        List<UnitEntry> entries = new ArrayList<>();
        for (OrgUnit unit : register.list(day)) {
            boolean inside = within.contains(unit.id());
            if (inside || (unit.kind() == OrgUnit.Kind.AUTHORITY && supervising.contains(unit.id()))) {
                String parent = inside && !unit.id().equals(region)
                        ? unit.parent().map(OrgUnitId::value).orElse("")
                        : "";
                OrgUnitId authority = authorities.get(unit.id());
                entries.add(new UnitEntry(
                        unit.id().value(),
                        unit.name().zh(),
                        unit.name().en(),
                        kind(unit.kind()),
                        parent,
                        authority == null ? "" : authority.value()));
            }
        }
        return entries;
    }

    private static void climb(OrgUnitId unit, Map<OrgUnitId, OrgUnitId> authorities, Set<OrgUnitId> supervising) {
        OrgUnitId above = authorities.get(unit);
        while (above != null && supervising.add(above)) {
            above = authorities.get(above);
        }
    }

    private static UnitKind kind(OrgUnit.Kind kind) {
        return switch (kind) {
            case PROVINCE -> UnitKind.PROVINCE;
            case CITY -> UnitKind.CITY;
            case COUNTY -> UnitKind.COUNTY;
            case SCHOOL -> UnitKind.SCHOOL;
            case AUTHORITY -> UnitKind.AUTHORITY;
        };
    }

    private static Failure unknownUnit(OrgUnitId unit, Path about) {
        return new Failure(
                Failure.Category.USER,
                new Issue(
                        "collection.unknown-unit",
                        Severity.BLOCKING,
                        new Place.WholeFile(String.valueOf(about.getFileName())),
                        new LocalText("填报单位 " + unit, "the reporting unit " + unit),
                        new LocalText("当年已登记、在某个市之下的单位", "a unit that was registered under a city in that year"),
                        new LocalText(
                                "数据按组织树汇总，未登记的单位无处可归", "figures roll up a tree; an unknown unit has no place in it"),
                        new LocalText(
                                "请先导入单位名录，或检查工作簿是否发错",
                                "take in the unit list first, or check that it is the right workbook")));
    }
}
