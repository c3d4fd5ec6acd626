package org.lubanchi.platform.evaluation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.evaluation.WarningRule;
import org.lubanchi.engine.evaluation.warning.ProgrammeWarnings;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.platform.evaluation.ProgrammeAlerts;
import org.lubanchi.platform.http.Asked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Programmes that a rule says should be looked at. */
@RestController
class AlertController {
    private final ProgrammeAlerts alerts;

    AlertController(ProgrammeAlerts alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/api/evaluation/warnings")
    Page warnings(@RequestParam String unit, @RequestParam int year) {
        ProgrammeAlerts.Found found = alerts.find(Asked.unit(unit), Asked.year(year));
        return new Page(
                found.judged().stream().map(judged -> view(judged, found)).toList(),
                found.manifest().synthetic());
    }

    private static RuleView view(ProgrammeWarnings.Judged judged, ProgrammeAlerts.Found found) {
        WarningRule rule = judged.rule();
        Source source = found.catalogue().requireSource(rule.source());
        return new RuleView(
                rule.id(),
                rule.label(),
                rule.level().code(),
                rule.level().label(),
                rule.exception().why().orElse(null),
                new SourceView(source.label(), source.note(), source.status() == Source.Status.RECALLED),
                new CountsView(judged.silent(), judged.open(), judged.excepted()),
                judged.warnings().stream()
                        .map(warning -> new WarningView(
                                warning.of().programme(),
                                found.nameOf(warning.of().programme()),
                                warning.of()
                                        .school()
                                        .map(found.manifest()::nameOf)
                                        .orElse(null),
                                warning.said()))
                        .toList());
    }

    /** Every rule with what it names. */
    record Page(List<RuleView> rules, boolean synthetic) {}

    /** A rule. */
    record RuleView(
            String id,
            LocalText label,
            String level,
            LocalText levelLabel,
            @Nullable LocalText except,
            SourceView source,
            CountsView counts,
            List<WarningView> warnings) {}

    /** Where a rule comes from. */
    record SourceView(LocalText label, LocalText note, boolean recalled) {}

    /** How many it judged and does not name, could not judge, leaves alone. */
    record CountsView(int silent, int open, int excepted) {}

    /** A programme it names; without a school it is of all schools together. */
    record WarningView(
            String programme, LocalText label, @Nullable LocalText school, LocalText said) {}
}
