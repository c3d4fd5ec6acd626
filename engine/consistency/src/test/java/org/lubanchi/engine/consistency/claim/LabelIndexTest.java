package org.lubanchi.engine.consistency.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels that share enough are found, as comparing each with each finds them. */
final class LabelIndexTest {
    private static final String WORDS = "在校生人数专任教师双型实训基地图书面积学毕业就率招";

    private static String label(Random random) {
        StringBuilder label = new StringBuilder();
        int length = 1 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            label.append(WORDS.charAt(random.nextInt(WORDS.length())));
        }
        return label.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500, 650, 700, 800})
    void nothingThatSharesEnoughIsMissed(int least) {
        Random random = new Random(least);
        LinkedHashSet<String> labels = new LinkedHashSet<>();
        while (labels.size() < 60) {
            labels.add(label(random));
        }
        LabelIndex index = new LabelIndex(labels, least);
        for (int i = 0; i < 200; i++) {
            String asked = i < 60 ? List.copyOf(labels).get(i) : label(random);
            List<String> expected = labels.stream()
                    .filter(other ->
                            Labels.shared(asked, other) * 1000 >= least * Math.min(asked.length(), other.length()))
                    .toList();
            assertThat(index.listAlike(asked, 30)).as(asked).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void aLabelOfItsOwnFindsItselfOnly() {
        LabelIndex index = new LabelIndex(new LinkedHashSet<>(List.of("在校生", "图书")), 700);
        assertThat(index.listAlike("图书", 0)).containsExactly("图书");
        assertThat(index.listAlike("班级", 0)).isEmpty();
    }

    @Test
    void aRecurringCharacterCountsAsOftenAsItStands() {
        assertThat(Labels.shared("学学生", "学生生")).isEqualTo(2);
        assertThat(Labels.shared("", "学")).isZero();
    }
}
