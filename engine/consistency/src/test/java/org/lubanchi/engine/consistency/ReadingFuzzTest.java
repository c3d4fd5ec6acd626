package org.lubanchi.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lubanchi.engine.consistency.number.NumberGrammar;
import org.lubanchi.engine.consistency.number.NumberToken;
import org.lubanchi.engine.consistency.reading.PlainTextReader;
import org.lubanchi.engine.kernel.Failure;

/**
 * Random texts and broken reports: the reader, the number grammar and the relations come to an end without a fault of their own.
 *
 * <p>{@code -Dlubanchi.fuzz.rounds=20000 -Dlubanchi.fuzz.seed=7} runs it long.
 */
final class ReadingFuzzTest {
    private static final Path CORPUS = Path.of("..", "..", "testing", "corpus", "checker");
    private static final List<String> TEXTS =
            List.of("school.txt", "county.txt", "lakeside-city.txt", "hill-school.txt", "river-county.txt");
    private static final String ALPHABET =
            "0123456789.,:%‰万亿千百十一二三两余多约近超人所个项元册年月日第表图案例目录占比增长下降较上年其中分别合计总数（）()“”《》、，。；：|\\t\\n -—〔〕#*生均师比率";
    private static final int ROUNDS = Integer.getInteger("lubanchi.fuzz.rounds", 60);
    private static final long SEED = Long.getLong("lubanchi.fuzz.seed", 20_261_125L);

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static void check(String text) {
        WholeChecks.of(text);
    }

    @Test
    void numbersDoNotOverlapAndLieInTheirText() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS * 20; i++) {
            String text = random(random, 1 + random.nextInt(80)).replace("\n", "");
            int end = 0;
            for (NumberToken token : NumberGrammar.find(text)) {
                assertThat(token.rawStart()).as(text).isBetween(token.start(), token.end());
                assertThat(token.end()).as(text).isLessThanOrEqualTo(text.length());
                assertThat(token.rawStart()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(token.interval().low())
                        .as(text)
                        .isLessThanOrEqualTo(token.interval().high());
                end = token.end();
            }
        }
    }

    @Test
    void randomTextsAreCheckedToTheEnd() {
        Random random = new Random(SEED + 1);
        for (int i = 0; i < ROUNDS; i++) {
            check(random(random, 1 + random.nextInt(2000)));
        }
    }

    @Test
    void brokenReportsAreCheckedToTheEnd() throws IOException {
        Random random = new Random(SEED + 2);
        for (int i = 0; i < ROUNDS; i++) {
            StringBuilder text =
                    new StringBuilder(Files.readString(CORPUS.resolve(TEXTS.get(random.nextInt(TEXTS.size())))));
            for (int j = 0; j < 30; j++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, random(random, 1 + random.nextInt(6)));
                    case 2 -> text.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
                    default -> text.delete(at, Math.min(text.length(), at + 20));
                }
            }
            check(text.toString());
        }
    }

    @Test
    void randomBytesAreReadOrRefusedInWords() {
        Random random = new Random(SEED + 3);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(600)];
            random.nextBytes(bytes);
            try {
                PlainTextReader.read(bytes, "字节");
            } catch (Failure refused) {
                assertThat(refused.category()).isEqualTo(Failure.Category.USER);
            }
        }
    }

    @Test
    void aLineOfTenThousandCellsAndDeepBracketsComeToAnEnd() {
        check("表 1 很宽\n年份 " + "列 ".repeat(10_000) + "\n2021 " + "1 ".repeat(10_000) + "\n2022 " + "2 ".repeat(10_000)
                + "\n");
        check("（".repeat(20_000) + "共 3 所" + "）".repeat(20_000));
        check("一".repeat(50_000));
        check("9".repeat(50_000) + "人");
    }
}
