package org.lubanchi.platform.quality.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lubanchi.engine.definitions.quality.CrossCheck;
import org.lubanchi.engine.definitions.quality.QualityDefinitions;
import org.lubanchi.engine.definitions.quality.Watch;
import org.lubanchi.engine.indicator.Figures;
import org.lubanchi.engine.indicator.quality.CrossFinding;
import org.lubanchi.engine.indicator.quality.WatchFinding;
import org.lubanchi.engine.kernel.OrgUnitId;
import org.lubanchi.engine.warehouse.lake.Manifest;
import org.lubanchi.platform.access.Duty;
import org.lubanchi.platform.access.Readers;
import org.lubanchi.platform.collection.CollectionRound;
import org.lubanchi.platform.collection.HandInChecks;
import org.lubanchi.platform.collection.Rounds;
import org.lubanchi.platform.collection.TrialRows;
import org.lubanchi.platform.quality.Trials;
import org.springframework.stereotype.Service;

/** Holds a unit's tables against each other and against last year before anybody has to look at them. */
@Service
class TrialDesk implements Trials {
    private final Rounds rounds;
    private final TrialRows rows;
    private final TrialFigures trials;
    private final Readers readers;
    private final Clock clock;

    TrialDesk(Rounds rounds, TrialRows rows, TrialFigures trials, Readers readers, Clock clock) {
        this.rounds = rounds;
        this.rows = rows;
        this.trials = trials;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public Trial trial(String round, OrgUnitId unit) {
        readers.requireDuty(Duty.FOLLOW, unit, LocalDate.now(clock));
        CollectionRound of = rounds.require(round);
        List<Manifest.VersionEntry> versions = rows.list(round, unit);
        QualityDefinitions quality = trials.catalogue().quality();
        List<CrossCheck> checks = quality.listCrossChecks(of.year().year());
        List<Watch> watches = quality.listWatches(of.year().year());
        Figures figures = trials.compute(HandInChecks.Occasion.of(of, unit), versions, names(checks, watches));
        return new Trial(
                unit,
                of.year(),
                figures,
                versions.stream().map(Manifest.VersionEntry::table).toList(),
                checks.stream()
                        .map(check -> CrossFinding.of(check, figures, unit, of.year()))
                        .toList(),
                watches.stream()
                        .map(watch -> WatchFinding.of(watch, figures, unit, of.year()))
                        .toList(),
                trials.peers(
                        of,
                        unit,
                        watches.stream()
                                .filter(Watch::peers)
                                .map(Watch::indicator)
                                .collect(Collectors.toSet())));
    }

    /** What some checks stand on. */
    static Set<String> names(List<CrossCheck> checks, List<Watch> watches) {
        Set<String> names = new HashSet<>();
        for (CrossCheck check : checks) {
            for (CrossCheck.Side side : List.of(check.left(), check.right())) {
                names.addAll(side.formula().names());
                names.addAll(side.formula().priorNames());
            }
        }
        watches.forEach(watch -> names.add(watch.indicator()));
        return names;
    }
}
