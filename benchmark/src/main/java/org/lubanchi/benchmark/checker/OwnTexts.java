package org.lubanchi.benchmark.checker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of our own (自有语料): silence on what is right, recall where a pinned number was changed. */
final class OwnTexts {
    private final Path folder;

    /**
     * The texts of a folder.
     *
     * @param folder {@code *.txt} and their {@code keys.txt}
     */
    OwnTexts(Path folder) {
        this.folder = folder;
    }

    /** A printed number that some relation pins down: the text it stands in, how hard it is to bind, the words around it. */
    private record Key(String text, int difficulty, String context) {
        String raw() {
            return context.substring(context.indexOf('⟦') + 1, context.indexOf('⟧'));
        }

        String plain() {
            return context.replace("⟦", "").replace("⟧", "");
        }
    }

    /** How many errors are told of each text, in which everything holds. */
    Map<String, Integer> errors() throws IOException {
        Map<String, Integer> errors = new TreeMap<>();
        for (Path file : list()) {
            errors.put(
                    String.valueOf(file.getFileName()),
                    Told.errorsOf(Files.readAllBytes(file), "own").size());
        }
        return errors;
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(OwnTexts::isText).sorted().toList();
        }
    }

    private static boolean isText(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".txt") && !name.equals("keys.txt");
    }

    private List<Key> keys() throws IOException {
        return Files.readAllLines(folder.resolve("keys.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| ", 3))
                .map(parts -> new Key(parts[0], Integer.parseInt(parts[1]), parts[2]))
                .toList();
    }

    /** Each text with the first number that is pinned in it gone wrong. */
    Map<String, byte[]> slipped() throws IOException {
        Map<String, byte[]> texts = new TreeMap<>();
        for (Key key : keys()) {
            String slip =
                    slipsOf(key.raw().replace(",", "")).keySet().iterator().next();
            texts.putIfAbsent(key.text(), mutant(key, slip).getBytes(UTF_8));
        }
        return texts;
    }

    /** Recall over all slips of all pinned numbers. */
    Tally recall() throws IOException {
        Tally tally = new Tally();
        for (Key key : keys()) {
            String text = Files.readString(folder.resolve(key.text()));
            int line = 1
                    + (int) text.substring(0, at(key, text))
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            for (Map.Entry<String, String> slip :
                    slipsOf(key.raw().replace(",", "")).entrySet()) {
                byte[] mutant = mutant(key, slip.getKey()).getBytes(UTF_8);
                boolean hit = Told.errorsOf(mutant, key.text()).stream().anyMatch(each -> each.isNear(line));
                tally.count("all", hit);
                tally.count(Tally.bin(key.difficulty()), hit);
                tally.count("op " + slip.getValue(), hit);
            }
        }
        return tally;
    }

    private static int at(Key key, String text) throws IOException {
        int at = text.indexOf(key.plain());
        if (at < 0) {
            throw new IOException("The key stands nowhere in " + key.text() + ": " + key.context());
        }
        return at;
    }

    private String mutant(Key key, String slip) throws IOException {
        String text = Files.readString(folder.resolve(key.text()));
        int at = at(key, text);
        return text.substring(0, at)
                + key.context().replace("⟦" + key.raw() + "⟧", slip)
                + text.substring(at + key.plain().length());
    }

    /** The slips of the pen by which a printed number goes wrong, with the name of each. */
    static Map<String, String> slipsOf(String raw) {
        Map<String, String> slips = new LinkedHashMap<>();
        for (int i = 0; i + 1 < raw.length(); i++) {
            char a = raw.charAt(i);
            char b = raw.charAt(i + 1);
            if (Character.isDigit(a) && Character.isDigit(b) && a != b && !(i == 0 && b == '0')) {
                slips.putIfAbsent(raw.substring(0, i) + b + a + raw.substring(i + 2), "digit_transposition");
            }
        }
        char first = raw.charAt(0);
        slips.putIfAbsent((char) (first == '9' ? '7' : first + 1) + raw.substring(1), "digit_substitution");
        slips.putIfAbsent(first + raw, "digit_doubled");
        slips.putIfAbsent(raw.indexOf('.') < 0 ? raw + "0" : raw.replace(".", "") + ".0", "off_by_10");
        if (raw.length() >= 3 && raw.indexOf('.') < 0) {
            slips.putIfAbsent(first + raw.substring(2), "digit_lost");
        }
        slips.keySet().removeIf(slip -> new BigDecimal(slip).compareTo(new BigDecimal(raw)) == 0);
        return slips;
    }
}
