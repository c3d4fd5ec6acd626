package org.lubanchi.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random expressions over random rows: the evaluator, DuckDB and an oracle of exact fractions say the same.
 *
 * <p>{@code -Dlubanchi.soak=20000} tries so many expressions instead of a few hundred.
 */
class AgreementTest {
    private static final int EXPRESSIONS = Integer.getInteger("lubanchi.soak", 400);
    private static final int ROWS = 40;
    private static final long SEED = Long.getLong("lubanchi.seed", 20231101);

    private static List<School.Row> rows(Random random) {
        RowGenerator generator = new RowGenerator(random);
        List<School.Row> rows = new ArrayList<>();
        for (int index = 0; index < ROWS; index++) {
            rows.add(generator.row());
        }
        return rows;
    }

    private static Optional<Boolean> plain(Truth truth) {
        return switch (truth) {
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            case NOT_JUDGED -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> amount(Expression expression, School.Row row) {
        return expression
                .evaluate(row)
                .value()
                .reported()
                .map(value -> ((Value.NumberValue) value).quantity().amount());
    }

    @Test
    void conditionsAreJudgedAlikeInJavaInDuckDbAndByTheOracle() throws SQLException {
        Random random = new Random(SEED);
        ConditionGenerator generator = new ConditionGenerator(random);
        List<School.Row> rows = rows(random);
        Map<Truth, Integer> verdicts = new EnumMap<>(Truth.class);
        int inSql = 0;
        try (DuckRows duck = new DuckRows(rows)) {
            for (int index = 0; index < EXPRESSIONS; index++) {
                Generated.Condition generated = generator.condition(1 + random.nextInt(4));
                Expression expression = School.compiled(generated.text());
                List<Optional<Boolean>> java = new ArrayList<>();
                List<Optional<Boolean>> oracle = new ArrayList<>();
                for (School.Row row : rows) {
                    Truth truth = expression.judge(row);
                    verdicts.merge(truth, 1, Integer::sum);
                    java.add(plain(truth));
                    oracle.add(generated.oracle().apply(row));
                }
                assertThat(java).as(generated.text()).isEqualTo(oracle);
                if (expression.sqlProblem().isEmpty()) {
                    String sql = expression.sql(duck);
                    assertThat(duck.values(sql, Boolean.class))
                            .as("%s%n%s", generated.text(), sql)
                            .isEqualTo(java);
                    inSql += rows.size();
                }
            }
        }
        assertThat(inSql).as("pairs judged in SQL").isGreaterThan(EXPRESSIONS * ROWS * 2 / 3);
        for (Truth truth : Truth.values()) {
            assertThat(verdicts.get(truth)).as("%s", truth).isGreaterThan(EXPRESSIONS * ROWS / 10);
        }
    }

    @Test
    void numbersAreTheOraclesAndDuckDbsWhereItHasThem() throws SQLException {
        Random random = new Random(SEED + 1);
        NumberGenerator generator = new ConditionGenerator(random).numbers();
        List<School.Row> rows = rows(random);
        int known = 0;
        int inSql = 0;
        try (DuckRows duck = new DuckRows(rows)) {
            for (int index = 0; index < EXPRESSIONS; index++) {
                Generated.Number generated = generator.number(generator.family(), 1 + random.nextInt(4));
                Expression expression = School.compiled(generated.text());
                List<Optional<BigDecimal>> java = new ArrayList<>();
                for (School.Row row : rows) {
                    java.add(amount(expression, row));
                    known += agree(generated, expression, row) ? 1 : 0;
                }
                if (expression.sqlProblem().isEmpty()) {
                    inSql += sameInSql(duck, expression, java);
                }
            }
        }
        assertThat(known).as("numbers that were not missing").isGreaterThan(EXPRESSIONS * ROWS / 3);
        assertThat(inSql).as("numbers computed in SQL").isGreaterThan(EXPRESSIONS * ROWS / 3);
    }

    private static boolean agree(Generated.Number generated, Expression expression, School.Row row) {
        Optional<BigDecimal> amount = amount(expression, row);
        Optional<Fraction> expected = generated
                .oracle()
                .apply(row)
                .map(value -> value.times(Fraction.of(generated.scale()).inverse()));
        assertThat(amount.isPresent()).as(generated.text()).isEqualTo(expected.isPresent());
        expected.ifPresent(fraction -> assertThat(amount)
                .as("%s is %s", generated.text(), fraction)
                .hasValueSatisfying(found -> assertThat(fraction.is(found)).isTrue()));
        return amount.isPresent();
    }

    private static int sameInSql(DuckRows duck, Expression expression, List<Optional<BigDecimal>> java)
            throws SQLException {
        String sql = expression.sql(duck);
        List<Optional<BigDecimal>> found = duck.values(sql, BigDecimal.class);
        for (int index = 0; index < java.size(); index++) {
            assertThat(found.get(index).map(BigDecimal::stripTrailingZeros))
                    .as("%s%n%s", expression.text(), sql)
                    .isEqualTo(java.get(index).map(BigDecimal::stripTrailingZeros));
        }
        return java.size();
    }
}
