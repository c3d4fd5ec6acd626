package org.lubanchi.benchmark.checker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of our own (自有语料): silence on what is right, recall where a pinned number was changed. */
final class OwnTexts {
    private final Path folder;

    OwnTexts(Path folder) {
        this.folder = folder;
    }

    /** How many errors are told of each text, in which everything holds. */
    Map<String, Integer> errors() throws IOException {
        Map<String, Integer> errors = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(OwnTexts::isText).toList()) {
                errors.put(
                        String.valueOf(file.getFileName()),
                        Told.of(Files.readAllBytes(file), "own").size());
            }
        }
        return errors;
    }

    private static boolean isText(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".txt") && !name.equals("keys.txt");
    }

    /** Recall over all slips of all pinned numbers. */
    Tally recall() throws IOException {
        Tally tally = new Tally();
        for (String key : Files.readAllLines(folder.resolve("keys.txt"))) {
            if (!key.startsWith("#") && !key.isBlank()) {
                String[] parts = key.split(" \\| ", 3);
                slips(parts[0], Integer.parseInt(parts[1]), parts[2], tally);
            }
        }
        return tally;
    }

    private void slips(String name, int difficulty, String context, Tally tally) throws IOException {
        String text = Files.readString(folder.resolve(name));
        String raw = context.substring(context.indexOf('⟦') + 1, context.indexOf('⟧'));
        String plain = context.replace("⟦", "").replace("⟧", "");
        int at = text.indexOf(plain);
        if (at < 0) {
            throw new IOException("The key stands nowhere in " + name + ": " + context);
        }
        int line =
                1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        for (Map.Entry<String, String> slip : slipsOf(raw.replace(",", "")).entrySet()) {
            String mutant = text.substring(0, at)
                    + context.replace("⟦" + raw + "⟧", slip.getKey())
                    + text.substring(at + plain.length());
            boolean hit = Told.of(mutant.getBytes(UTF_8), name).stream().anyMatch(each -> each.isNear(line));
            tally.count("all", hit);
            tally.count(Tally.bin(difficulty), hit);
            tally.count("op " + slip.getValue(), hit);
        }
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
