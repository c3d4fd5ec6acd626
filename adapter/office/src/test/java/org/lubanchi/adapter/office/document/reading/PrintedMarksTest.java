package org.lubanchi.adapter.office.document.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lubanchi.engine.document.DocumentPlace;

/** What stands before a title: a number of a section, which what is counted is not. */
final class PrintedMarksTest {
    private static String number(String heading) {
        PlacedText.Piece piece = new PlacedText.Piece(heading, new DocumentPlace.ParagraphRun(0, 0, 0));
        return PrintedMarks.splitNumber(new PlacedText(List.of(piece))).number();
    }

    @ParameterizedTest
    @CsvSource({"2 人才培养, 2", "3 项目建设, 3", "1.2 规模结构, 1.2", "4 服务贡献, 4", "一、概况, 一、", "（二）师资, （二）"})
    void aTitleHasItsNumber(String heading, String number) {
        assertThat(number(heading)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"62 所中等职业学校办学", "17 个专业大类", "12 人获奖", "3 项成果入选", "2023 年度", "5 家企业参与"})
    void whatIsCountedHasNone(String line) {
        assertThat(number(line)).isEmpty();
    }
}
