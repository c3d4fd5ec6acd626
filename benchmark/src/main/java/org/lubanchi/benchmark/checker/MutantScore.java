package org.lubanchi.benchmark.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
        Set<String> known = Told.of(Files.readAllBytes(set.resolve("base.txt")), "base").stream()
                .map(Told::signature)
                .collect(Collectors.toSet());
        Tally tally = new Tally();
        for (JsonNode key : GoldRecord.lines(set.resolve("keys.jsonl"))) {
            String name = key.path("mutant").asString("");
            Set<Integer> changed = GoldRecord.numbers(key.path("changed_lines"));
            Set<Integer> accepted = GoldRecord.numbers(key.path("accept_lines"));
            List<Told> told = Told.of(Files.readAllBytes(set.resolve(name + ".txt")), name);
            boolean hit = told.stream()
                    .filter(each -> !known.contains(each.signature()))
                    .anyMatch(each -> each.isNear(changed) || (each.lines().size() > 1 && each.isNear(accepted)));
            tally.count("all", hit);
            tally.count(Tally.bin(key.path("min_difficulty").asInt(5)), hit);
            tally.count("op " + key.path("op").asString(""), hit);
        }
        return tally;
    }
}
