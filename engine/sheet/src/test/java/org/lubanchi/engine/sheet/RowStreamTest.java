package org.lubanchi.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are given one at a time, and the keys of all of them are remembered in little. */
class RowStreamTest {
    @Test
    void theFirstRowOfAKeyIsRememberedHoweverManyCome() {
        RowKeys keys = new RowKeys();
        Random random = new Random(7);
        List<List<String>> all = new ArrayList<>();
        for (int row = 1; row <= 5_000; row++) {
            List<String> key = List.of("3306" + random.nextLong(1_000_000_000_000L), Integer.toString(row % 3));
            all.add(key);
            assertThat(keys.firstRow(key, row)).isEqualTo(row);
        }
        for (int row = 1; row <= all.size(); row++) {
            assertThat(keys.firstRow(all.get(row - 1), 9_000 + row)).isEqualTo(row);
        }
    }

    @Test
    void partsOfAKeyAreNotTakenForEachOther() {
        RowKeys keys = new RowKeys();
        assertThat(keys.firstRow(List.of("ab", "c"), 1)).isEqualTo(1);
        assertThat(keys.firstRow(List.of("a", "bc"), 2)).isEqualTo(2);
        assertThat(keys.firstRow(List.of("abc"), 3)).isEqualTo(3);
        assertThat(keys.firstRow(List.of("ab", "c"), 4)).isEqualTo(1);
    }

    @Test
    void shortKeysThatFollowEachOtherDoNotMeet() {
        RowKeys keys = new RowKeys();
        assertThat(IntStream.rangeClosed(1, 100_000)
                        .filter(row -> keys.firstRow(List.of(Integer.toString(row)), row) != row))
                .isEmpty();
    }
}
