package org.lubanchi.engine.evaluation.warning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.lubanchi.engine.definitions.evaluation.ProgrammeCount;
import org.lubanchi.engine.definitions.evaluation.WarningRule;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Quantity;

/** Judges programmes by every warning rule that holds in a year (专业预警). */
public final class ProgrammeWarnings {
    private ProgrammeWarnings() {}

    /** The programmes that each rule names, the gravest rule first, within it by programme and school. */
    public static List<Judged> judge(Collection<WarningRule> rules, Collection<ProgrammeFacts> facts, int year) {
        return rules.stream()
                .filter(rule -> year >= rule.from())
                .sorted(Comparator.comparing(WarningRule::level))
                .map(rule -> judge(rule, facts, year))
                .toList();
    }

    private static Judged judge(WarningRule rule, Collection<ProgrammeFacts> facts, int year) {
        List<Warning> warnings = new ArrayList<>();
        int silent = 0;
        int open = 0;
        int excepted = 0;
        for (ProgrammeFacts each : facts) {
            boolean ofGrain = each.school().isPresent() == (rule.grain() == WarningRule.Grain.OFFERING);
            if (ofGrain && !rule.judges(each.programme(), year)) {
                excepted++;
            } else if (ofGrain) {
                switch (rule.fires().judge(each.bindings())) {
                    case TRUE -> warnings.add(new Warning(each, said(rule, each)));
                    case FALSE -> silent++;
                    case NOT_JUDGED -> open++;
                }
            }
        }
        warnings.sort(Comparator.comparing((Warning warning) -> warning.of().programme())
                .thenComparing(
                        warning -> warning.of().school().map(OrgUnitId::value).orElse("")));
        return new Judged(rule, warnings, silent, open, excepted);
    }

    private static LocalText said(WarningRule rule, ProgrammeFacts facts) {
        String zh = rule.say().zh();
        String en = rule.say().en();
        for (ProgrammeCount count : ProgrammeCount.values()) {
            LocalText text = text(facts.count(count));
            zh = zh.replace("{" + count.code() + "}", text.zh());
            en = en.replace("{" + count.code() + "}", text.en());
        }
        return new LocalText(zh, en);
    }

    private static LocalText text(Observed<Quantity> value) {
        return switch (value) {
            case Observed.Reported<Quantity> reported -> {
                String amount = reported.value().amount().stripTrailingZeros().toPlainString();
                yield new LocalText(amount, amount);
            }
            case Observed.Missing<Quantity> missing -> missing.reason().label();
        };
    }

    /**
     * What a rule found (预警结果).
     *
     * @param rule the rule
     * @param warnings the programmes it names
     * @param silent how many it judged and does not name
     * @param open how many it could not judge
     * @param excepted how many it leaves alone
     */
    public record Judged(WarningRule rule, List<Warning> warnings, int silent, int open, int excepted) {
        public Judged {
            warnings = List.copyOf(warnings);
        }
    }

    /** A programme that a rule names, with the counts in a sentence (预警). */
    public record Warning(ProgrammeFacts of, LocalText said) {}
}
