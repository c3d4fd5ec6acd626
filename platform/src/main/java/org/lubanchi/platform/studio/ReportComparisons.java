package org.lubanchi.platform.studio;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.indicator.compare.Comparison.Agreement;
import org.lubanchi.engine.kernel.FactKey;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.OrgUnitId;

/** A report's figures beside last year's, those of peers and those printed elsewhere (年报对照). */
public interface ReportComparisons {
    /** Every figure of a report's own unit and year, in the order in which it says them. */
    Compared compare(StudioReport report);

    /**
     * Keeps what a report that was written elsewhere prints of an indicator; a blank text takes it back.
     *
     * @param source what that report is called
     * @throws org.lubanchi.platform.http.Refusal when the text holds no number, the indicator is unknown, or the asker
     *     does not write for the unit
     */
    void tell(long report, String indicator, String printed, String source);

    /**
     * A report beside others.
     *
     * @param lastYear the title of last year's published report, whose figures stand as published
     * @param peers how many other units are compared
     */
    record Compared(Optional<String> lastYear, int peers, List<Line> lines) {
        public Compared {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One figure.
     *
     * @param section the first section that says it
     * @param now as it would be printed today; empty where it is missing, with the reason
     * @param before last year's, as the data of today have it
     * @param published last year's as it was published
     */
    record Line(
            String section,
            FactKey key,
            Shown now,
            Shown before,
            Optional<String> published,
            Optional<PeerStanding> peers,
            List<Elsewhere> elsewhere) {
        public Line {
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /** A value rounded as its indicator is shown, or why there is none. */
    record Shown(Optional<BigDecimal> amount, Optional<LocalText> missing) {}

    /**
     * Where a figure stands among its peers (同类位次); ties share the better place.
     *
     * @param place from the highest; empty where the own figure is missing
     * @param others each peer's value, the highest first
     */
    record PeerStanding(Optional<Integer> place, List<Peer> others) {
        public PeerStanding {
            others = List.copyOf(others);
        }

        /** The middle of the peers' values, the own not counted; of two in the middle their mean. */
        public BigDecimal median() {
            int middle = others.size() / 2;
            BigDecimal high = others.get(middle).amount();
            return others.size() % 2 == 1
                    ? high
                    : high.add(others.get(middle - 1).amount()).divide(BigDecimal.TWO);
        }
    }

    /**
     * A peer's value.
     *
     * @param address of its published report, when the value stands there as published
     */
    record Peer(OrgUnitId unit, BigDecimal amount, Optional<String> address) {}

    /**
     * What another document prints of the same.
     *
     * @param place where it stands there, such as 表2
     * @param told whether somebody entered it here; else it stands in the definitions
     */
    record Elsewhere(LocalText source, String place, String printed, Agreement agreement, boolean told) {}
}
