package org.lubanchi.platform.quality.internal;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.Source;
import org.lubanchi.engine.definitions.TableDefinition;
import org.lubanchi.engine.definitions.quality.CrossCheck;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.quality.CrossFinding;
import org.lubanchi.engine.kernel.Issue;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.kernel.Place;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Severity;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.collection.HandInChecks;
import org.springframework.stereotype.Component;

/** Blocking cross-checks at the hand-in: the same figures as the trial shows, over what would then have been handed in. */
@Component
class HandInDesk implements HandInChecks {
    private final TrialFigures trials;

    HandInDesk(TrialFigures trials) {
        this.trials = trials;
    }

    @Override
    public List<Issue> against(Occasion occasion, Set<String> tables, Supplier<List<Manifest.VersionEntry>> rows) {
        List<CrossCheck> blocking = trials
                .catalogue()
                .quality()
                .listCrossChecks(occasion.year().year())
                .stream()
                .filter(check -> check.severity() == Severity.BLOCKING)
                .filter(check -> !Collections.disjoint(check.look(), tables))
                .toList();
        if (blocking.isEmpty()) {
            return List.of();
        }
        List<Manifest.VersionEntry> versions = rows.get();
        Set<String> there = versions.stream().map(Manifest.VersionEntry::table).collect(Collectors.toSet());
        List<CrossCheck> judged = blocking.stream()
                .filter(check -> there.containsAll(check.look()))
                .toList();
        if (judged.isEmpty()) {
            return List.of();
        }
        Figures figures = trials.compute(occasion, versions, TrialDesk.names(judged, List.of()));
        return judged.stream()
                .map(check -> CrossFinding.of(check, figures, occasion.unit(), occasion.year()))
                .filter(found -> found.judged() && !found.agrees())
                .map(found -> issue(found, occasion.unit(), tables))
                .toList();
    }

    private Issue issue(CrossFinding found, OrgUnitId unit, Set<String> tables) {
        CrossCheck check = found.check();
        String at = check.look().stream().filter(tables::contains).findFirst().orElseThrow();
        Source source = trials.catalogue().requireSource(check.source());
        LocalText names = names(check);
        return new Issue(
                "cross-check." + check.id(),
                check.severity(),
                new Place.UnitTable(unit, at),
                new LocalText(
                        check.left().label().zh() + " "
                                + text(found.left().reported().orElseThrow(), true) + "，"
                                + check.right().label().zh() + " "
                                + text(found.right().reported().orElseThrow(), true) + "，相差 "
                                + text(found.difference().reported().orElseThrow(), true),
                        check.left().label().en() + " "
                                + text(found.left().reported().orElseThrow(), false) + ", "
                                + check.right().label().en() + " "
                                + text(found.right().reported().orElseThrow(), false) + ", a difference of "
                                + text(found.difference().reported().orElseThrow(), false)),
                expected(check),
                new LocalText(
                        check.label().zh() + "说的是同一件事。依据：" + source.label().zh() + "（"
                                + source.status().label().zh() + "）",
                        "Both tell of the same thing: " + check.label().en() + ". Source: "
                                + source.label().en() + " ("
                                + source.status().label().en() + ")"),
                new LocalText(
                        "请核对" + names.zh() + "，改正后一起上报", "Look through " + names.en() + ", and hand them in together"));
    }

    private static LocalText expected(CrossCheck check) {
        String most = check.tolerance().toPlainString();
        return check.tolerance().signum() == 0
                ? new LocalText("两数相等", "the same number twice")
                : new LocalText("相差不超过 " + most, "a difference of at most " + most);
    }

    private LocalText names(CrossCheck check) {
        List<LocalText> labels = check.look().stream()
                .map(trials.catalogue()::requireTable)
                .map(TableDefinition::label)
                .toList();
        return new LocalText(
                labels.stream().map(label -> "「" + label.zh() + "」").collect(Collectors.joining("与")),
                labels.stream().map(label -> "\"" + label.en() + "\"").collect(Collectors.joining(" and ")));
    }

    private static String text(Quantity quantity, boolean chinese) {
        String amount = quantity.amount().signum() == 0
                ? "0"
                : quantity.amount().stripTrailingZeros().toPlainString();
        LocalText symbol = quantity.unit().symbol();
        return amount + " " + (chinese ? symbol.zh() : symbol.en());
    }
}
