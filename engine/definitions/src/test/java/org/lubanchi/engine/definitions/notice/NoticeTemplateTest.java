package org.lubanchi.engine.definitions.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.kernel.LocalText;

class NoticeTemplateTest {
    private static final NoticeTemplate TEMPLATE = new NoticeTemplate(
            "returned",
            new LocalText("退回", "returned"),
            "own",
            2023,
            0,
            List.of("unit", "note"),
            new LocalText("{unit}被退回", "{unit} was returned"),
            new LocalText("{unit}：{note}", "{unit}: {note}"));

    private static LocalText same(String text) {
        return new LocalText(text, text);
    }

    @Test
    void everyFieldIsWrittenInBothLanguages() {
        NoticeTemplate.WrittenNotice written =
                TEMPLATE.write(Map.of("unit", new LocalText("甲校", "School A"), "note", same("1")));
        assertThat(written.title()).isEqualTo(new LocalText("甲校被退回", "School A was returned"));
        assertThat(written.text().en()).isEqualTo("School A: 1");
    }

    @Test
    void bracesInAValueStayAsTheyAre() {
        assertThat(TEMPLATE.write(Map.of("unit", same("甲校"), "note", same("{unit} {x")))
                        .text()
                        .zh())
                .isEqualTo("甲校：{unit} {x");
    }

    @Test
    void aFieldWithoutAValueIsNotLeftOut() {
        assertThatThrownBy(() -> TEMPLATE.write(Map.of("unit", same("甲校"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("note");
    }
}
