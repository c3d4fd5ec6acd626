package org.lubanchi.engine.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.sheet.PlainSheet.PlainCell;

class CsvTextTest {
    private static String line(PlainCell... cells) {
        return CsvText.of(new PlainSheet("s", List.of(List.of(cells))));
    }

    @Test
    void aTextThatLooksLikeAFormulaIsNoFormula() {
        assertThat(line(PlainCell.text("=HYPERLINK(\"x\")"))).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"\r\n");
        assertThat(line(PlainCell.text("@now"), PlainCell.text("+1"), PlainCell.text("-1")))
                .isEqualTo("'@now,'+1,'-1\r\n");
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertThat(line(PlainCell.numberOrText("-0.80"), PlainCell.numberOrText("46.59")))
                .isEqualTo("-0.80,46.59\r\n");
        assertThat(PlainCell.numberOrText("-1+cmd").number()).isFalse();
        assertThat(PlainCell.numberOrText("12345678901234567").number())
                .as("more digits than a spreadsheet holds")
                .isFalse();
    }

    @Test
    void commasQuotesAndLinesAreQuoted() {
        assertThat(line(PlainCell.text("甲，乙"), PlainCell.text("a,b"), PlainCell.text("two\nlines")))
                .isEqualTo("甲，乙,\"a,b\",\"two\nlines\"\r\n");
    }
}
