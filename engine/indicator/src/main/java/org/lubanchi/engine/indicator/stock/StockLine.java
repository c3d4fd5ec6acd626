package org.lubanchi.engine.indicator.stock;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import org.lubanchi.engine.kernel.LocalText;

/**
 * One or several cohorts added up (存量账行).
 *
 * @param opening students last year, as this year's account says
 * @param gains field of the table to persons
 * @param losses field of the table to persons
 * @param closing students this year
 * @param lastClosing students this year of last year's account; empty where that is not held
 * @param roll students on this year's roll
 */
public record StockLine(
        long opening,
        SequencedMap<String, Long> gains,
        SequencedMap<String, Long> losses,
        long closing,
        OptionalLong lastClosing,
        long roll) {
    public StockLine {
        gains = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(gains));
        losses = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(losses));
    }

    /** Where an account does not balance (存量账差额). */
    public enum Gap {
        /** Last year, gains and losses do not come to this year. */
        BALANCE(
                new LocalText("上年加增加减减少不等于当年", "last year and gains less losses are not this year"),
                new LocalText(
                        "查这一行的增加、减少各栏有没有漏填或重复",
                        "look through this line's gains and losses for what is left out or doubled")),
        /** The account does not begin where last year's ended. */
        OPENING(
                new LocalText("年初人数不等于上年账的年末人数", "the opening is not last year's closing"),
                new LocalText(
                        "对照上一年度封存的存量账，查改过的专业代码、培养类型或入学年份",
                        "hold it against last year's sealed account; a programme code, track or year of entry may have"
                                + " changed")),
        /** The account does not end at the roll. */
        ROLL(
                new LocalText("年末人数不等于在校生名册", "the closing is not the roll"),
                new LocalText(
                        "对照在校生名册同一专业、类型、入学年份的行",
                        "hold it against the rows of the student roll of that programme, track and year of entry"));

        private final LocalText label;
        private final LocalText look;

        Gap(LocalText label, LocalText look) {
            this.label = label;
            this.look = look;
        }

        /** What is wrong. */
        public LocalText label() {
            return label;
        }

        /** Where the reason is found. */
        public LocalText look() {
            return look;
        }
    }

    /** All gains. */
    public long gained() {
        return gains.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All losses. */
    public long lost() {
        return losses.values().stream().mapToLong(Long::longValue).sum();
    }

    /** By how much; unknown only where last year is not held. */
    public OptionalLong gap(Gap gap) {
        return switch (gap) {
            case BALANCE -> OptionalLong.of(opening + gained() - lost() - closing);
            case OPENING ->
                lastClosing.isPresent() ? OptionalLong.of(opening - lastClosing.getAsLong()) : OptionalLong.empty();
            case ROLL -> OptionalLong.of(closing - roll);
        };
    }

    /** The gaps that are not nothing. */
    public Set<Gap> gaps() {
        EnumSet<Gap> found = EnumSet.noneOf(Gap.class);
        for (Gap gap : Gap.values()) {
            if (gap(gap).orElse(0) != 0) {
                found.add(gap);
            }
        }
        return found;
    }

    /** Both added up; last year is known only where both know it. */
    StockLine plus(StockLine other) {
        return new StockLine(
                opening + other.opening,
                sum(gains, other.gains),
                sum(losses, other.losses),
                closing + other.closing,
                lastClosing.isPresent() && other.lastClosing.isPresent()
                        ? OptionalLong.of(lastClosing.getAsLong() + other.lastClosing.getAsLong())
                        : OptionalLong.empty(),
                roll + other.roll);
    }

    private static SequencedMap<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
        LinkedHashMap<String, Long> sum = new LinkedHashMap<>(one);
        other.forEach((field, persons) -> sum.merge(field, persons, Long::sum));
        return sum;
    }
}
