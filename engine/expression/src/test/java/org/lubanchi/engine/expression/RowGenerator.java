package org.lubanchi.engine.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.lubanchi.engine.kernel.MissingReason;

/** Random rows, seeded: many zeros, ties, negatives, missing values, and numbers at the limits. */
final class RowGenerator {
    private static final List<String> KINDS = List.of("中职", "技工", "it's", "", "別的");

    private final Random random;

    RowGenerator(Random random) {
        this.random = random;
    }

    School.Row row() {
        School.Row row = School.row();
        School school = new School();
        for (String name : school.names()) {
            if (random.nextInt(6) == 0) {
                MissingReason[] reasons = MissingReason.values();
                row = row.missing(name, reasons[random.nextInt(reasons.length)]);
                continue;
            }
            row = switch (school.typeOf(name).orElseThrow()) {
                case ValueType.Number ignored -> row.number(name, amount(name).toPlainString());
                case ValueType.Text ignored -> row.text(name, KINDS.get(random.nextInt(KINDS.size())));
                case ValueType.Bool ignored -> row.truth(name, random.nextBoolean());
                case ValueType.Date ignored -> row.day(name, "2020-01-0" + (1 + random.nextInt(4)));
            };
        }
        return row;
    }

    private BigDecimal amount(String name) {
        int decimals = new School().digits(name).map(Digits::decimals).orElse(4);
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.ZERO;
            case 1, 2, 3 -> BigDecimal.valueOf(random.nextInt(10) - 3);
            case 4 -> BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, Math.min(decimals, 2));
            case 5 -> BigDecimal.valueOf(random.nextInt(200) - 100, Math.min(decimals, 4));
            case 6 -> new BigDecimal(new BigInteger(39, random), Math.min(decimals, 3));
            default -> new BigDecimal("999999999999").subtract(BigDecimal.valueOf(random.nextInt(3)));
        };
    }
}
