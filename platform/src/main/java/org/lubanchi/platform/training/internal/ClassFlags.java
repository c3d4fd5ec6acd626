package org.lubanchi.platform.training.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.platform.training.TrainingClasses.ClassCase;
import org.lubanchi.platform.training.TrainingClasses.Plan;
import org.springframework.stereotype.Component;

/** What the rules say of classes; nothing here refuses, it travels with the case. */
@Component
class ClassFlags {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ClassTables classes;
    private final TrainingRules rules;

    ClassFlags(ClassTables classes, TrainingRules rules) {
        this.classes = classes;
        this.rules = rules;
    }

    TrainingRules rules() {
        return rules;
    }

    /** What the rules look at beside the plan. */
    private record Seen(List<ClassTables.DayHours> days, List<ClassTables.SharedPeople> shared) {}

    Map<Long, List<Issue>> of(List<ClassCase> held) {
        List<Long> ids = held.stream().map(ClassCase::id).toList();
        Map<Long, List<ClassTables.DayHours>> days =
                classes.listDayHours(ids).stream().collect(Collectors.groupingBy(ClassTables.DayHours::held));
        Map<Long, List<ClassTables.SharedPeople>> shared =
                classes.listSharedPeople(ids).stream().collect(Collectors.groupingBy(ClassTables.SharedPeople::held));
        Map<Integer, List<ClassCase>> byYear = held.stream()
                .collect(Collectors.groupingBy(each -> each.plan().ends().getYear()));
        Map<Long, List<Issue>> flags = new TreeMap<>();
        byYear.forEach((year, all) -> {
            Map<String, List<String>> chains =
                    rules.chains(all.stream().map(ClassCase::school).distinct().toList(), TrainingRules.dayOf(year));
            for (ClassCase each : all) {
                Seen seen =
                        new Seen(days.getOrDefault(each.id(), List.of()), shared.getOrDefault(each.id(), List.of()));
                flags.put(each.id(), flags(each, seen, chains.getOrDefault(each.school(), List.of())));
            }
        });
        return flags;
    }

    private List<Issue> flags(ClassCase held, Seen seen, List<String> chain) {
        Plan plan = held.plan();
        LocalDate day = TrainingRules.dayOf(plan.ends().getYear());
        List<Issue> flags = new ArrayList<>();
        rules.judge(TrainingRules.CLASS_HOURS, BigDecimal.valueOf(plan.hours()), chain, day, plan.number())
                .ifPresent(flags::add);
        rules.judge(TrainingRules.ONLINE_SHARE, share(plan.onlineHours(), plan.hours()), chain, day, plan.number())
                .ifPresent(flags::add);
        for (ClassTables.DayHours each : seen.days()) {
            BigDecimal hours = BigDecimal.valueOf(each.hours());
            rules.judge(TrainingRules.DAILY_HOURS, hours, chain, day, plan.number() + " " + each.day())
                    .ifPresent(flags::add);
        }
        for (ClassTables.SharedPeople each : seen.shared()) {
            String both = plan.number() + " / " + each.otherNumber();
            rules.judge(
                            TrainingRules.SHARED_TRAINEES,
                            share(each.people(), Math.max(1, held.trainees())),
                            chain,
                            day,
                            both)
                    .ifPresent(flags::add);
        }
        return flags;
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }
}
