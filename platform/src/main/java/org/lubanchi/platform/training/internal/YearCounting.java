package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.platform.access.Reader;
import org.lubanchi.platform.audit.AuditTrail.AuditFact;
import org.lubanchi.platform.catalogue.Definitions;
import org.lubanchi.platform.registry.OrgUnit;
import org.lubanchi.platform.registry.Register;
import org.lubanchi.platform.training.TrainingFigures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the year's lines come to for people. */
@Component
class YearCounting implements TrainingFigures {
    private static final int MOST_TASK = 10_000_000;
    private static final int DAY_PLACES = 1;

    private final FigureTables figures;
    private final CertificateTables certificates;
    private final TrainingRules rules;
    private final Definitions definitions;
    private final Register register;
    private final CaseKeeping keeping;

    YearCounting(
            FigureTables figures,
            CertificateTables certificates,
            TrainingRules rules,
            Definitions definitions,
            Register register,
            CaseKeeping keeping) {
        this.figures = figures;
        this.certificates = certificates;
        this.rules = rules;
        this.definitions = definitions;
        this.register = register;
        this.keeping = keeping;
    }

    @Override
    public Year year(List<String> schools, int year) {
        LocalDate day = TrainingRules.dayOf(year);
        FigureTables.Limits limits = rules.limits(schools, year);
        Map<String, List<FigureTables.Line>> lines =
                figures.year(limits, year).stream().collect(Collectors.groupingBy(FigureTables.Line::kind));
        Map<String, OrgUnit> units = register.list(day).stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), Function.identity()));
        List<FigureTables.Line> bySchool = lines.getOrDefault("school", List.of());
        List<Task> tasks = tasks(limits, year, bySchool, units);
        return new Year(
                year,
                totals(limits, year, lines, tasks),
                parts(lines.getOrDefault("group", List.of()), code -> label("trainee_group", code)),
                parts(lines.getOrDefault("industry", List.of()), code -> label("industry_section", code)),
                byCounty(bySchool, units),
                parts(bySchool, code -> nameOf(code, units)),
                parts(lines.getOrDefault("tag", List.of()), YearCounting::tag),
                tasks);
    }

    private Totals totals(
            FigureTables.Limits limits, int year, Map<String, List<FigureTables.Line>> lines, List<Task> tasks) {
        LocalDate day = TrainingRules.dayOf(year);
        FigureTables.Line total = lines.getOrDefault("total", List.of()).stream()
                .findFirst()
                .orElse(new FigureTables.Line("total", "", 0, 0, 0));
        Map<String, BigDecimal> perDay = rules.values(TrainingRules.PERSON_DAY, List.of(limits.schools()), day);
        BigDecimal days = lines.getOrDefault("school", List.of()).stream()
                .map(line -> BigDecimal.valueOf(line.hours())
                        .divide(perDay.getOrDefault(line.code(), BigDecimal.ONE), MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long uncounted = lines.getOrDefault("uncounted", List.of()).stream()
                .mapToLong(FigureTables.Line::personTimes)
                .sum();
        return new Totals(
                total.personTimes(),
                days.setScale(DAY_PLACES, RoundingMode.HALF_UP),
                total.hours(),
                total.classes(),
                uncounted,
                figures.doubled(limits, year),
                certificates.countValid(List.of(limits.schools()), year),
                tasks.stream().mapToLong(Task::personTimes).sum(),
                tasks.stream().mapToLong(Task::expected).sum());
    }

    private List<Task> tasks(
            FigureTables.Limits limits, int year, List<FigureTables.Line> bySchool, Map<String, OrgUnit> units) {
        Map<String, Long> done =
                bySchool.stream().collect(Collectors.toMap(FigureTables.Line::code, FigureTables.Line::personTimes));
        return figures.tasks(limits, year).stream()
                .map(line -> new Task(
                        line.school(),
                        nameOf(line.school(), units),
                        line.personTimes(),
                        done.getOrDefault(line.school(), 0L),
                        done.getOrDefault(line.school(), 0L) + line.underWay(),
                        line.version()))
                .toList();
    }

    private static List<Part> byCounty(List<FigureTables.Line> bySchool, Map<String, OrgUnit> units) {
        TreeMap<String, FigureTables.Line> counties = new TreeMap<>();
        for (FigureTables.Line line : bySchool) {
            OrgUnit school = units.get(line.code());
            String above = school == null
                    ? line.code()
                    : school.parent().map(OrgUnitId::value).orElse(line.code());
            counties.merge(
                    above,
                    new FigureTables.Line("county", above, line.personTimes(), line.classes(), line.hours()),
                    YearCounting::plus);
        }
        return parts(new ArrayList<>(counties.values()), code -> nameOf(code, units));
    }

    private static FigureTables.Line plus(FigureTables.Line one, FigureTables.Line other) {
        return new FigureTables.Line(
                one.kind(),
                one.code(),
                one.personTimes() + other.personTimes(),
                one.classes() + other.classes(),
                one.hours() + other.hours());
    }

    private static List<Part> parts(List<FigureTables.Line> lines, Function<String, LocalText> label) {
        return lines.stream()
                .map(line -> new Part(line.code(), label.apply(line.code()), line.personTimes(), line.classes()))
                .toList();
    }

    private LocalText label(String list, String code) {
        return definitions
                .catalogue()
                .requireCodeList(list)
                .find(code)
                .map(entry -> entry.label())
                .orElse(new LocalText(code, code));
    }

    private static LocalText nameOf(String unit, Map<String, OrgUnit> units) {
        OrgUnit known = units.get(unit);
        return known == null ? new LocalText(unit, unit) : known.name();
    }

    private static LocalText tag(String code) {
        return code.equals("elderly")
                ? new LocalText("养老服务", "care of the elderly")
                : new LocalText("家政服务", "domestic service");
    }

    @Override
    public List<DoubleCount> listDoubleCounts(List<String> schools, int year) {
        return figures.listDoubled(rules.limits(schools, year), year);
    }

    @Override
    @Transactional
    public Task setTask(Reader by, String school, int year, int personTimes, int version) {
        keeping.permits().requireCity(by, school, school);
        if (personTimes < 0 || personTimes > MOST_TASK) {
            throw TrainingRefusals.wrongField(
                    "personTimes",
                    new LocalText(personTimes + " 人次", personTimes + " person-times"),
                    new LocalText("0 到 " + MOST_TASK, "0 to " + MOST_TASK),
                    new LocalText("完成率按任务数计算", "progress is worked out from the task"));
        }
        Map<String, OrgUnit> units = new HashMap<>();
        register.list(TrainingRules.dayOf(year))
                .forEach(unit -> units.put(unit.id().value(), unit));
        FigureTables.Limits limits = rules.limits(List.of(school), year);
        List<FigureTables.Line> done = figures.year(limits, year).stream()
                .filter(line -> line.kind().equals("school"))
                .toList();
        boolean set = figures.setTask(school, year, personTimes, version);
        Task now = tasks(limits, year, done, units).getFirst();
        if (!set && now.personTimes() != personTimes) {
            throw TrainingRefusals.stale(
                    school,
                    new LocalText(now.personTimes() + " 人次", now.personTimes() + " person-times"),
                    now.version());
        }
        if (set) {
            keeping.log()
                    .did(
                            by,
                            "task-set",
                            "task/" + school + "-" + year,
                            new AuditFact("person_times", String.valueOf(personTimes)));
        }
        return now;
    }
}
