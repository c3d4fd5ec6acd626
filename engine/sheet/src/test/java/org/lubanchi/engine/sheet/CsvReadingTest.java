package org.lubanchi.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.Failure;

/** CSV as others write it, and what is refused because it cannot be told what stands where. */
class CsvReadingTest {
    private static final CsvReading.Bounds BOUNDS = new CsvReading.Bounds(100, 6, 50);

    private static CsvReading.Read read(String text) {
        return CsvReading.read("a.csv", text.getBytes(StandardCharsets.UTF_8), BOUNDS);
    }

    private static void refused(String text, String code, String place) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.issues().getFirst().code()).isEqualTo(code);
            assertThat(failure.issues().getFirst().where().text()).isEqualTo(place);
        });
    }

    @Test
    void headsAndRowsAreReadWithTheirLines() {
        CsvReading.Read read = read("专业,人数\r\n\"电工,\"\"高级\"\"\n班\",40\n\n钳工,3");
        assertThat(read.heads()).containsExactly("专业", "人数");
        assertThat(read.rows())
                .containsExactly(
                        new CsvReading.Line(2, List.of("电工,\"高级\"\n班", "40")),
                        new CsvReading.Line(5, List.of("钳工", "3")));
    }

    @Test
    void aMarkAtTheBeginAndChineseEncodingsAreKnown() {
        assertThat(read("\uFEFF专业\n电工").heads()).containsExactly("专业");
        byte[] chinese = "专业\n电工𠮷".getBytes(Charset.forName("GB18030"));
        assertThat(CsvReading.read("a.csv", chinese, BOUNDS).rows().getFirst().cells())
                .containsExactly("电工𠮷");
        assertThatThrownBy(() -> CsvReading.read("a.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, '\n'}, BOUNDS))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("GB18030");
    }

    @Test
    void whatWouldShiftCellsIsRefusedAtItsLineAndColumn() {
        refused("a,b\n1,2,3", "csv.ragged-row", "a.csv:2:1");
        refused("a,b\n1", "csv.ragged-row", "a.csv:2:1");
        refused("a,b\n1,\"2\n3,4\n", "csv.unclosed-quote", "a.csv:2:3");
        refused("a,b\n\"1\"x,2", "csv.text-after-quote", "a.csv:2:4");
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItIsHeld() {
        refused("a".repeat(5_000), "csv.cell-too-long", "a.csv:1:52");
        refused("\"" + "a".repeat(5_000), "csv.cell-too-long", "a.csv:1:53");
        refused(",".repeat(1_000_000), "csv.too-many-columns", "a.csv:1:7");
        refused("a\n" + "1\n".repeat(101), "csv.too-many-rows", "a.csv:102:1");
        refused("\n\n", "csv.empty", "a.csv");
    }

    @Test
    void theApostropheOfOurOwnExportsIsTakenOff() {
        assertThat(read("a\n'=1+1\n'-x\n'n").rows().stream()
                        .map(line -> line.cells().getFirst()))
                .containsExactly("=1+1", "-x", "'n");
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Random random = new Random(5);
        String signs = "ab,\"\n\r 九=-@";
        for (int round = 0; round < 200; round++) {
            List<String> cells = IntStream.range(0, 4)
                    .mapToObj(_ -> IntStream.range(0, random.nextInt(8))
                            .mapToObj(__ -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
                            .collect(Collectors.joining()))
                    .toList();
            String text = "1,2,3,4\n"
                    + cells.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(","));
            boolean blank = cells.stream().allMatch(String::isBlank);
            List<CsvReading.Line> rows = read(text).rows();
            assertThat(rows).hasSize(blank ? 0 : 1);
            if (!blank) {
                assertThat(rows.getFirst().cells()).isEqualTo(cells);
            }
        }
    }
}
