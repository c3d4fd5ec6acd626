package org.lubanchi.demo.training;

import java.time.LocalDate;
import java.util.List;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.city.SheetRows;
import org.lubanchi.engine.kernel.MissingReason;

/**
 * A synthetic training class (培训班).
 *
 * @param number its number
 * @param project what it trains for
 * @param hours class hours; one class in fourteen is shorter than 32
 * @param start first day
 * @param end last day, in the report year
 * @param income as text: an amount, or why there is none
 * @param size trainees
 */
record TrainingClass(
        String number, String project, int hours, LocalDate start, LocalDate end, String income, int size) {
    private static final List<Integer> SHORT_HOURS = List.of(16, 20, 24, 28);
    private static final List<Integer> HOURS = List.of(32, 32, 36, 40, 40, 48, 56, 64, 80, 96, 120, 160);
    private static final int SHORT_PER_MILLE = 70;
    private static final int HOURS_A_DAY = 6;

    static TrainingClass drawn(Draw draw, int year, String number, String project, int size) {
        List<Integer> choice = draw.perMille(SHORT_PER_MILLE) ? SHORT_HOURS : HOURS;
        int hours = choice.get(draw.below(choice.size()));
        LocalDate end = LocalDate.ofYearDay(year, draw.between(20, 358));
        int days = (hours + HOURS_A_DAY - 1) / HOURS_A_DAY * draw.between(1, 3);
        return new TrainingClass(
                number, project, hours, end.minusDays(days - 1L), end, income(draw, hours, size), size);
    }

    private static String income(Draw draw, int hours, int size) {
        int luck = draw.below(1000);
        if (luck < 20) {
            return SheetRows.missing(MissingReason.NOT_REPORTED);
        }
        if (luck < 70) {
            return SheetRows.missing(MissingReason.NOT_APPLICABLE);
        }
        return luck < 220 ? "0.00" : SheetRows.decimal((long) size * hours * draw.between(6, 22) * 50);
    }
}
