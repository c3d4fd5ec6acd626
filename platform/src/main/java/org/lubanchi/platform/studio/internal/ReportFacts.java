package org.lubanchi.platform.studio.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.lubanchi.engine.document.Block;
import org.lubanchi.engine.document.FactRun;
import org.lubanchi.engine.kernel.FactKey;

/** The facts that blocks of a report print or draw, in reading order. */
final class ReportFacts {
    private ReportFacts() {}

    static SequencedSet<FactKey> of(List<Block> blocks) {
        SequencedSet<FactKey> keys = new LinkedHashSet<>();
        for (Block block : blocks) {
            block.inlineRuns().stream()
                    .filter(FactRun.class::isInstance)
                    .map(inline -> ((FactRun) inline).anchor().key())
                    .forEach(keys::add);
            if (block instanceof Block.ChartBlock chart) {
                chart.chart().series().forEach(series -> series.points().forEach(point -> keys.add(point.key())));
            }
        }
        return keys;
    }
}
