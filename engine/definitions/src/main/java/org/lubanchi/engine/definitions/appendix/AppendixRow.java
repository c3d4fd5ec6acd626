package org.lubanchi.engine.definitions.appendix;

import java.util.List;
import java.util.Optional;
import org.lubanchi.engine.definitions.PublishedValue.NotComputable;
import org.lubanchi.engine.definitions.UnitKind;
import org.lubanchi.engine.kernel.LocalText;
import org.lubanchi.engine.kernel.Unit;

/**
 * A row of an appendix table (附表行).
 *
 * @param number as printed, such as {@code 7.1}
 * @param parent the number of the row it is part of
 * @param label as printed, without 其中
 * @param unit in which it is printed
 * @param fills who fills it in
 * @param figure where its figure comes from
 * @param aggregation how the figure of a city follows from its schools
 * @param evidence how well the row is known
 * @param oldNames names the row had in earlier editions
 */
public record AppendixRow(
        String number,
        Optional<String> parent,
        LocalText label,
        Unit unit,
        Fills fills,
        Figure figure,
        Aggregation aggregation,
        Evidence evidence,
        List<String> oldNames) {
    public AppendixRow {
        oldNames = List.copyOf(oldNames);
    }

    /**
     * Where the figure of a row comes from (附表行取数).
     *
     * @param indicator the indicator that is printed
     * @param distinct a second one that counts each thing once, printed beside a sum
     * @param surveyed the indicator of how many were asked, for a row of a survey
     * @param reason why there is none; a row has an indicator or a reason
     */
    public record Figure(
            Optional<String> indicator,
            Optional<String> distinct,
            Optional<String> surveyed,
            Optional<NotComputable> reason) {}

    /** Which kind of school fills a row in (适用学校). */
    public enum Fills {
        BOTH,
        SECONDARY,
        HIGHER
    }

    /** How a region's figure follows from its schools (市级汇总). */
    public enum Aggregation {
        /** The schools' figures are added. */
        SUM,
        /** Numerators and denominators are added and divided anew; ratios are never averaged. */
        RATIO,
        /** Each different thing or person is counted once, computed anew at each level. */
        DISTINCT,
        /** The schools' figures are added, and each different thing is counted once beside it. */
        SUM_AND_DISTINCT,
        /** It means nothing above one school. */
        NONE;

        /** Whether units of a kind have the row at all. */
        public boolean holdsAt(UnitKind kind) {
            return this != NONE || kind == UnitKind.SCHOOL;
        }
    }

    /** How well a row is known (附表行依据). */
    public enum Evidence {
        /** Name and figure stand in a published report. */
        PUBLISHED(new LocalText("见于公开年报", "in a published report")),
        /** The name stands in another public source. */
        CITED(new LocalText("见于其他公开来源", "in another public source")),
        /** From memory: people are told so wherever the row is shown. */
        RECALLED(new LocalText("凭记忆，未核对", "recalled, not verified"));

        private final LocalText label;

        Evidence(LocalText label) {
            this.label = label;
        }

        /** What people read. */
        public LocalText label() {
            return label;
        }

        /** Whether screen and report mark the row. */
        public boolean marked() {
            return this == RECALLED;
        }
    }
}
