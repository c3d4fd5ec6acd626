package org.lubanchi.demo.student;

import java.util.List;
import org.lubanchi.demo.allocation.Apportionment;
import org.lubanchi.demo.allocation.Draw;
import org.lubanchi.demo.calibration.Total;
import org.lubanchi.demo.city.CityYear;
import org.lubanchi.demo.city.ProgrammeTraits;

/**
 * First monthly incomes that add up to the cent to their total (初次就业月收入).
 *
 * <p>Each is a product of eight drawn factors, so the incomes are skewed to the right as real ones are (near
 * log-normal); then they are scaled to the total in steps of ten yuan, and every eighth pair exchanges an odd amount.
 */
final class FirstIncomes {
    private static final long STEP = 1000;
    private static final long LOWEST_WEIGHT = 680_000;

    private FirstIncomes() {}

    /** Incomes in hundredths of a yuan, one for each of these programmes. */
    static long[] of(CityYear year, List<String> programmes, ProgrammeTraits traits) {
        Draw draw = year.draw("incomes");
        long total = year.totals().hundredths(Total.INCOME_TOTAL);
        long[] weights = new long[programmes.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = weight(draw, traits.of(programmes.get(i)).income());
        }
        long[] incomes = Apportionment.of(total / STEP, weights);
        for (int i = 0; i < incomes.length; i++) {
            incomes[i] *= STEP;
        }
        incomes[0] += total % STEP;
        for (int i = 1; i + 1 < incomes.length; i += 16) {
            long odd = draw.between(1, 49_99);
            incomes[i] += odd;
            incomes[i + 1] -= odd;
        }
        return incomes;
    }

    private static long weight(Draw draw, int trait) {
        long weight = 1_000_000;
        for (int factor = 0; factor < 8; factor++) {
            weight = weight * draw.between(890, 1115) / 1000;
        }
        return Math.max(weight * trait / 1000, LOWEST_WEIGHT);
    }
}
