package org.lubanchi.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.engine.kernel.Language;

class SheetPropertyTest {
    private static final List<RawCell.Kind> KINDS = List.copyOf(EnumSet.allOf(RawCell.Kind.class));
    private static final String ODD =
            "０１5,.-+/年月日是否√×*（）() \u3000\u00a0\u200b\n\t#%约万人710205三年制not reported未填报\ud842\udfb7A";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverStandsInASheetRowsInAreLoadedPlusRejected(long seed) {
        Random random = new Random(seed);
        SheetOf sheet = SheetOf.heads("专业代码", "专业名称", "培养类型", "在校生数", "培训收入", "开班日期", "是否招生");
        for (int i = 0; i < 400; i++) {
            sheet.row();
            for (int column = 1; column <= 8; column++) {
                RawCell.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                sheet.with(column, random.nextInt(3) == 0 ? "710205" : odd(random), kind);
            }
        }
        for (var table : List.of(Tables.OFFERING, Tables.RESOURCES)) {
            TableReading reading = sheet.readAs(table);

            assertThat(reading.rowsIn()).isEqualTo(reading.rows().size() + reading.rowsRejected());
            assertThat(reading.rows())
                    .allSatisfy(row ->
                            assertThat(row.values()).hasSize(table.fields().size()));
            assertThat(reading.issues()).allSatisfy(issue -> {
                assertThat(issue.text(Language.ZH)).isNotBlank();
                assertThat(issue.where().text()).contains("鉴湖.xlsx");
            });
        }
    }

    @Test
    void aNumberWrittenOutReadsBackTheSame() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal number = new BigDecimal(random.nextLong(99_999_999_999_999L)).movePointLeft(2);
            String grouped = String.format(Locale.ROOT, "%,.2f", number);

            assertThat(NumberText.read(number.toPlainString())).contains(number);
            assertThat(NumberText.read(grouped)).contains(number);
        }
    }

    @Test
    void columnsAreNamedAsSpreadsheetsNameThem() {
        assertThat(CellAddress.column(1)).isEqualTo("A");
        assertThat(CellAddress.column(26)).isEqualTo("Z");
        assertThat(CellAddress.column(27)).isEqualTo("AA");
        assertThat(CellAddress.column(703)).isEqualTo("AAA");
        assertThat(CellAddress.of(12, 16_384)).isEqualTo("XFD12");
    }

    private static String odd(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(ODD.charAt(random.nextInt(ODD.length())));
        }
        return text.toString();
    }
}
