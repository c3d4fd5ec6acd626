package org.lubanchi.adapter.office.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lubanchi.engine.kernel.Failure;

/** Whatever the bytes, the intake gives a reading that adds up or a failure that says what to do. */
class MutatedWorkbookTest {
    private static final int ROUNDS = 120;
    private static final List<String> INSERTS = List.of(
            "<",
            ">",
            "\"",
            "&",
            "&#0;",
            "&lt;",
            "]]>",
            "<!--",
            "<c r=\"A1\"/>",
            "<v>",
            "</row>",
            "<f>",
            "-1",
            "1E9",
            "NaN",
            "é");

    @TempDir
    Path folder = Path.of("");

    private int read;
    private int refused;

    @Test
    void randomBytesAreRefused() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = new byte[random.nextInt(1, 3_000)];
            random.nextBytes(bytes);
            if (random.nextBoolean() && bytes.length > 4) {
                System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, bytes, 0, 4);
            }
            take(bytes);
        }
        assertThat(read).isZero();
        assertThat(refused).isEqualTo(ROUNDS);
    }

    @Test
    void flippedBytesOfTheArchiveNeverEscape() throws IOException {
        Random random = new Random(43);
        byte[] clean = filled();
        for (int i = 0; i < ROUNDS; i++) {
            byte[] bytes = clean.clone();
            for (int flips = random.nextInt(1, 6); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            take(bytes);
        }
        assertThat(refused).isPositive();
    }

    @Test
    void bentPartsNeverEscape() throws IOException {
        Random random = new Random(44);
        byte[] clean = filled();
        for (int i = 0; i < ROUNDS; i++) {
            SequencedMap<String, byte[]> parts = Xlsx.parts(clean);
            List<String> names = new ArrayList<>(parts.keySet());
            String name = names.get(random.nextInt(names.size()));
            parts.put(name, bent(parts.getOrDefault(name, new byte[0]), random));
            take(Xlsx.packed(parts));
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private static byte[] bent(byte[] part, Random random) {
        String text = new String(part, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(12));
        String insert = INSERTS.get(random.nextInt(INSERTS.size()));
        return (text.substring(0, at) + insert + text.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] filled() {
        RandomRows random = new RandomRows(5);
        return Xlsx.filled(
                random.of(Definitions.table("training_class"), 12),
                random.of(Definitions.table("campus_and_resources"), 1));
    }

    private void take(byte[] bytes) throws IOException {
        Path file = folder.resolve("乱.xlsx");
        Files.write(file, bytes);
        assertThatCode(() -> {
                    try {
                        WorkbookIntake.read(file, Definitions.tables(), Definitions.catalogue()::requireCodeList);
                        read++;
                    } catch (Failure failure) {
                        assertThat(failure.category()).isEqualTo(Failure.Category.USER);
                        refused++;
                    }
                })
                .doesNotThrowAnyException();
    }
}
