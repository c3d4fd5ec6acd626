package org.lubanchi.benchmark.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Recall on a set of mutants with an answer key (变异体召回): {@code base.txt}, {@code keys.jsonl} and one text a mutant.
 *
 * <p>What is told of the unchanged text already does not count.
 */
final class MutantScore {
    private static final String BY_NUMBERS = " (by numbers)";
    private static final String DECIDABLE = " (by numbers, decidable)";

    private MutantScore() {}

    /**
     * Recall on a set: told by lines and kind, by the numbers as well, and by the numbers where the text decides at all.
     *
     * @param undecidable ids of relations of which no reader of the text can say that they broke
     */
    static Tally of(Path set, Set<String> undecidable) throws IOException {
        List<Told> base = Told.of(Files.readAllBytes(set.resolve("base.txt")), "base");
        List<JsonNode> keys = GoldRecord.lines(set.resolve("keys.jsonl"));
        Tally tally = new Tally();
        List<Boolean> byLines = hits(set, keys, base, Told::signature);
        List<Boolean> byNumbers = hits(set, keys, base, Told::wording);
        for (int i = 0; i < keys.size(); i++) {
            JsonNode key = keys.get(i);
            String bin = Tally.bin(key.path("min_difficulty").asInt(5));
            tally.count("all", byLines.get(i));
            tally.count(bin, byLines.get(i));
            tally.count("op " + key.path("op").asString(""), byLines.get(i));
            tally.count("all" + BY_NUMBERS, byNumbers.get(i));
            tally.count(bin + BY_NUMBERS, byNumbers.get(i));
            if (isDecidable(key, undecidable)) {
                tally.count("all" + DECIDABLE, byNumbers.get(i));
                tally.count(bin + DECIDABLE, byNumbers.get(i));
            }
        }
        return tally;
    }

    /** Whether some relation that broke is one that the text decides; what breaks no relation of numbers is always decided. */
    private static boolean isDecidable(JsonNode key, Set<String> undecidable) {
        boolean broken = false;
        for (JsonNode relation : key.path("broken")) {
            broken = true;
            if (!undecidable.contains(relation.path("id").asString(""))) {
                return true;
            }
        }
        return !broken;
    }

    /** Which mutants are told of, where what is known already is told by one of two keys. */
    private static List<Boolean> hits(Path set, List<JsonNode> keys, List<Told> base, Function<Told, String> identity)
            throws IOException {
        Set<String> known = base.stream().map(identity).collect(Collectors.toSet());
        try {
            return keys.parallelStream()
                    .map(each -> isHit(set, each, known, identity))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isHit(Path set, JsonNode key, Set<String> known, Function<Told, String> identity) {
        String name = key.path("mutant").asString("");
        Set<Integer> changed = GoldRecord.numbers(key.path("changed_lines"));
        Set<Integer> accepted = GoldRecord.numbers(key.path("accept_lines"));
        try {
            return Told.of(Files.readAllBytes(set.resolve(name + ".txt")), name).stream()
                    .filter(each -> !known.contains(identity.apply(each)))
                    .anyMatch(each -> each.isNear(changed) || (each.lines().size() > 1 && each.isNear(accepted)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
