package org.lubanchi.platform.training.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.UnitNames;
import org.lubanchi.platform.training.TrainingFigures.Part;
import org.lubanchi.platform.training.TrainingMoney.Ground;
import org.lubanchi.platform.training.TrainingReckoning;
import org.springframework.stereotype.Component;

/** Adds up the tallies of classes, line by line. */
@Component
class ReckoningDesk implements TrainingReckoning {
    private final ReckoningTables tables;
    private final TrainingRules rules;
    private final UnitNames names;

    ReckoningDesk(ReckoningTables tables, TrainingRules rules, UnitNames names) {
        this.tables = tables;
        this.rules = rules;
        this.names = names;
    }

    @Override
    public List<Line> lines(String unit, List<String> schools, int year) {
        List<ReckoningTables.BySchool> all = tables.listSchools(rules.limits(schools, year), year);
        return Stream.of(Kind.values())
                .map(kind -> new Line(
                        kind,
                        rule(kind, unit, year),
                        all.stream().mapToLong(each -> kind.of(each.tally())).sum(),
                        all.stream().mapToLong(each -> classes(kind, each)).sum()))
                .toList();
    }

    private Optional<Ground> rule(Kind kind, String unit, int year) {
        LocalDate day = TrainingRules.dayOf(year);
        return switch (kind) {
            case TAKEN, COUNTED -> Optional.empty();
            case SHORT -> Optional.of(rules.ground(TrainingRules.CLASS_HOURS, unit, day));
            case UNFINISHED -> Optional.of(rules.ground(TrainingRules.ATTENDANCE, unit, day));
        };
    }

    /** In how many of these classes there is anybody of a kind. */
    private static long classes(Kind kind, ReckoningTables.BySchool each) {
        boolean enough = each.tally().longEnough();
        return switch (kind) {
            case TAKEN -> each.classes();
            case SHORT -> enough ? 0 : each.classes();
            case UNFINISHED -> enough ? each.unfinished() : 0;
            case COUNTED -> enough ? each.finished() : 0;
        };
    }

    @Override
    public List<Part> listSchools(Kind kind, List<String> schools, int year) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (ReckoningTables.BySchool each : tables.listSchools(rules.limits(schools, year), year)) {
            long people = kind.of(each.tally());
            if (people > 0) {
                LocalText name = names.nameOf(new OrgUnitId(each.school()));
                parts.merge(
                        each.school(),
                        new Part(each.school(), name, people, classes(kind, each)),
                        (one, other) -> new Part(
                                one.code(),
                                one.label(),
                                one.personTimes() + other.personTimes(),
                                one.classes() + other.classes()));
            }
        }
        return parts.values().stream()
                .sorted(Comparator.comparingLong(Part::personTimes).reversed().thenComparing(Part::code))
                .toList();
    }

    @Override
    public List<Behind> listClasses(Kind kind, String school, int year) {
        return tables.listClasses(rules.limits(List.of(school), year), year).stream()
                .map(each -> new Behind(each.id(), each.number(), each.title(), each.hours(), kind.of(each.tally())))
                .filter(each -> each.personTimes() > 0)
                .sorted(Comparator.comparingLong(Behind::personTimes).reversed().thenComparing(Behind::number))
                .toList();
    }
}
