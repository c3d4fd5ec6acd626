package org.lubanchi.engine.consistency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every school's report says, each sentence in a few wordings: silent as it stands, told once the marked number suffers a slip
 * of the pen.
 */
final class CoreSentencesTest {
    private static final String TITLE = "某校职业教育质量年度报告（2023 年度）\n\n";

    static Stream<String> sentences() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(CoreSentencesTest.class.getResourceAsStream("core-sentences.txt"))) {
            return new String(file.readAllBytes(), UTF_8).lines().toList().stream();
        }
    }

    private static List<String> errors(String sentence) {
        return WholeChecks.of(TITLE + sentence.replace("\\n", "\n") + "\n").errors().stream()
                .map(finding -> finding.main().relation() + " " + finding.main().formula())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void rightIsSilentAndASlipIsTold(String marked) {
        String number = marked.substring(marked.indexOf('⟦') + 1, marked.indexOf('⟧'));
        assertThat(errors(marked.replace("⟦", "").replace("⟧", ""))).isEmpty();
        assertThat(errors(marked.replace("⟦" + number + "⟧", slip(number)))).isNotEmpty();
    }

    /** Two digits exchanged; where they are alike, the first digit wrong. */
    private static String slip(String number) {
        for (int i = 0; i + 1 < number.length(); i++) {
            char one = number.charAt(i);
            char next = number.charAt(i + 1);
            boolean digits = Character.isDigit(one) && Character.isDigit(next);
            if (digits && one != next && !(i == 0 && next == '0')) {
                return number.substring(0, i) + next + one + number.substring(i + 2);
            }
        }
        char first = number.charAt(0);
        return (first == '9' ? '8' : (char) (first + 1)) + number.substring(1);
    }
}
