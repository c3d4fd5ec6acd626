package org.lubanchi.engine.consistency.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.reading.PlainTextReader;

class FindingMeaningTest {
    private static final String TEXT = "2023 年全县中职学校 18 所（公办 15 所、民办 2 所），在校生 46760 人。\n";

    private static List<String> meanings(String text) {
        return ConsistencyChecker.withAllRelations().check(PlainTextReader.read(text, "t")).findings().stream()
                .map(FindingMeaning::of)
                .toList();
    }

    @Test
    void staysTheSameWhereverTheWordsStand() {
        assertThat(meanings(TEXT)).hasSize(1);
        assertThat(meanings("前言\n本报告公开发布。\n\n" + TEXT)).isEqualTo(meanings(TEXT));
    }

    @Test
    void isAnotherWhenANumberIsAnother() {
        assertThat(meanings(TEXT.replace("18 所", "19 所"))).hasSize(1).isNotEqualTo(meanings(TEXT));
    }
}
