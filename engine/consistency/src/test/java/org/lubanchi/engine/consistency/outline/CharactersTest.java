package org.lubanchi.engine.consistency.outline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Latin commas and semicolons that part Chinese clauses, and those that do not. */
final class CharactersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "学校120所,增长2.1%;学生8000人|学校120所，增长2.1%；学生8000人",
                "教师1,443人, 学生12,480人|教师1,443人， 学生12,480人",
                "占25.9%,13.1%和8.6%|占25.9%，13.1%和8.6%",
                "Lu Ban, a carpenter; his rule|Lu Ban, a carpenter; his rule",
                "1,234,567元|1,234,567元"
            })
    void latinCommasPartChineseClauses(String printed, String normal) {
        assertThat(Characters.normal(printed)).isEqualTo(normal);
    }
}
