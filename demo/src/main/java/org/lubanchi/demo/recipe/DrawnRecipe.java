package org.lubanchi.demo.recipe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Recipes that draw each cell by itself (抽取配方). */
sealed interface DrawnRecipe extends Recipe {
    /** One cell. */
    String cell(DraftRow row, Kitchen kitchen);

    @Override
    default List<String> column(List<DraftRow> rows, Kitchen kitchen) {
        return rows.stream().map(row -> cell(row, kitchen)).toList();
    }

    /**
     * A number within bounds, with the places written (区间), written {@code between 3 8}.
     *
     * @param lowest smallest
     * @param highest largest, of the same scale
     */
    record Between(BigDecimal lowest, BigDecimal highest) implements DrawnRecipe {
        @Override
        public String cell(DraftRow row, Kitchen kitchen) {
            int from = lowest.unscaledValue().intValueExact();
            int to = highest.unscaledValue().intValueExact();
            return BigDecimal.valueOf(kitchen.draw().between(from, to), lowest.scale())
                    .toPlainString();
        }
    }

    /**
     * So many thousandths of another cell, cut off at its scale (比例), written {@code rate 300 400 of field}.
     *
     * @param lowest thousandths
     * @param highest thousandths
     * @param of the other cell
     * @param scale places kept
     */
    record Rate(int lowest, int highest, String of, int scale) implements DrawnRecipe {
        @Override
        public String cell(DraftRow row, Kitchen kitchen) {
            return new BigDecimal(row.get(of))
                    .multiply(BigDecimal.valueOf(kitchen.draw().between(lowest, highest), 3))
                    .setScale(scale, RoundingMode.DOWN)
                    .toPlainString();
        }
    }

    /**
     * A year so many years before the report year (年份), written {@code years 1 8}.
     *
     * @param fewest years before
     * @param most years before
     */
    record Years(int fewest, int most) implements DrawnRecipe {
        @Override
        public String cell(DraftRow row, Kitchen kitchen) {
            return Integer.toString(kitchen.year() - kitchen.draw().between(fewest, most));
        }
    }

    /**
     * A day of the report year (日期), written {@code date 03-01 11-30}.
     *
     * @param first month and day
     * @param last month and day
     */
    record Day(String first, String last) implements DrawnRecipe {
        @Override
        public String cell(DraftRow row, Kitchen kitchen) {
            LocalDate from = LocalDate.parse(kitchen.year() + "-" + first);
            int days = (int) ChronoUnit.DAYS.between(from, LocalDate.parse(kitchen.year() + "-" + last));
            return from.plusDays(kitchen.draw().between(0, days)).toString();
        }
    }

    /**
     * A day after another (后日), written {@code after 5 200 of field}.
     *
     * @param fewest days
     * @param most days
     * @param of the earlier day
     */
    record After(int fewest, int most, String of) implements DrawnRecipe {
        @Override
        public String cell(DraftRow row, Kitchen kitchen) {
            return LocalDate.parse(row.get(of))
                    .plusDays(kitchen.draw().between(fewest, most))
                    .toString();
        }
    }
}
