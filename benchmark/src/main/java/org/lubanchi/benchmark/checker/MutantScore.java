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
 * <p>What is told of the unchanged text already does not count. Errors and notes count alike, as in the scorer beside the truth;
 * a row of its own counts errors only.
 */
final class MutantScore {
    private static final String ERRORS = " (errors without notes)";
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
        List<Heard> heard = heard(set, keys, base);
        for (int i = 0; i < keys.size(); i++) {
            JsonNode key = keys.get(i);
            String bin = Tally.bin(key.path("min_difficulty").asInt(5));
            tally.count("all", heard.get(i).byLines());
            tally.count(bin, heard.get(i).byLines());
            tally.count("op " + key.path("op").asString(""), heard.get(i).byLines());
            tally.count("all" + ERRORS, heard.get(i).byErrors());
            tally.count(bin + ERRORS, heard.get(i).byErrors());
            tally.count("all" + BY_NUMBERS, heard.get(i).byNumbers());
            tally.count(bin + BY_NUMBERS, heard.get(i).byNumbers());
            if (isDecidable(key, undecidable)) {
                tally.count("all" + DECIDABLE, heard.get(i).byNumbers());
                tally.count(bin + DECIDABLE, heard.get(i).byNumbers());
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

    /** Whether a mutant is told of: by lines and kind, by errors without notes, by the numbers as well. */
    private record Heard(boolean byLines, boolean byErrors, boolean byNumbers) {}

    private static List<Heard> heard(Path set, List<JsonNode> keys, List<Told> base) throws IOException {
        Set<String> places = identities(base, Told::signature);
        Set<String> errors = identities(base.stream().filter(Told::error).toList(), Told::signature);
        Set<String> wordings = identities(base, Told::wording);
        try {
            return keys.parallelStream()
                    .map(key -> {
                        List<Told> near = near(set, key);
                        return new Heard(
                                near.stream().anyMatch(told -> !places.contains(told.signature())),
                                near.stream().anyMatch(told -> told.error() && !errors.contains(told.signature())),
                                near.stream().anyMatch(told -> !wordings.contains(told.wording())));
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Set<String> identities(List<Told> told, Function<Told, String> identity) {
        return told.stream().map(identity).collect(Collectors.toSet());
    }

    /** What is told of a mutant where it was changed. */
    private static List<Told> near(Path set, JsonNode key) {
        String name = key.path("mutant").asString("");
        Set<Integer> changed = GoldRecord.numbers(key.path("changed_lines"));
        Set<Integer> accepted = GoldRecord.numbers(key.path("accept_lines"));
        try {
            return Told.of(Files.readAllBytes(set.resolve(name + ".txt")), name).stream()
                    .filter(each -> each.isNear(changed) || (each.lines().size() > 1 && each.isNear(accepted)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
