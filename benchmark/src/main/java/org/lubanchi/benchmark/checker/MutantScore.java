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
    private MutantScore() {}

    static Tally of(Path set) throws IOException {
        List<Told> base = Told.of(Files.readAllBytes(set.resolve("base.txt")), "base");
        Tally tally = score(set, base, Told::signature, "");
        score(set, base, Told::wording, " (by numbers)").counts().forEach((name, count) -> {
            if (!name.startsWith("op ")) {
                tally.put(name, count);
            }
        });
        return tally;
    }

    /** Recall where what is known is told by one of two keys: lines and kind alone, or with the numbers that differ there. */
    private static Tally score(Path set, List<Told> base, Function<Told, String> key, String suffix)
            throws IOException {
        Set<String> known = base.stream().map(key).collect(Collectors.toSet());
        List<Boolean> hits;
        List<JsonNode> keys = GoldRecord.lines(set.resolve("keys.jsonl"));
        try {
            hits = keys.parallelStream()
                    .map(each -> isHit(set, each, known, key))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Tally tally = new Tally();
        for (int i = 0; i < keys.size(); i++) {
            tally.count("all" + suffix, hits.get(i));
            tally.count(Tally.bin(keys.get(i).path("min_difficulty").asInt(5)) + suffix, hits.get(i));
            tally.count("op " + keys.get(i).path("op").asString(""), hits.get(i));
        }
        return tally;
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
