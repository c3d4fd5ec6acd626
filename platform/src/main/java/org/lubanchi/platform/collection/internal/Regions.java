package org.lubanchi.platform.collection.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** The tree of a region as it goes into a snapshot, the city first. */
    List<UnitEntry> tree(OrgUnitId region, LocalDate day) {
        List<OrgUnitId> within = register.listWithin(Register.Hierarchy.TERRITORY, region, day);
        List<UnitEntry> entries = new ArrayList<>();
        for (OrgUnit unit : register.list(day)) {
            Optional<UnitKind> kind = kind(unit.kind());
            if (within.contains(unit.id()) && kind.isPresent()) {
                String parent = unit.id().equals(region)
                        ? ""
                        : unit.parent().map(OrgUnitId::value).orElse("");
                entries.add(new UnitEntry(
                        unit.id().value(), unit.name().zh(), unit.name().en(), kind.get(), parent));
            }
        }
        return entries;
    }

    private static Optional<UnitKind> kind(OrgUnit.Kind kind) {
        return switch (kind) {
            case CITY -> Optional.of(UnitKind.CITY);
            case COUNTY -> Optional.of(UnitKind.COUNTY);
            case SCHOOL -> Optional.of(UnitKind.SCHOOL);
            case AUTHORITY -> Optional.empty();
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
