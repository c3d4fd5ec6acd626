package org.lubanchi.benchmark.checker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * How the checker does on a published report (判定集得分): recall of root errors, and precision of errors counted twice.
 *
 * <p>Strict precision counts what the hand-built truth knows: a finding that matches an inconsistent relation is right, one
 * that matches an ambiguous one is left out, any other is wrong. Judged precision goes by the file of judgements; a finding
 * that nobody judged is wrong.
 *
 * @param roots root errors there are
 * @param found root errors found
 * @param right errors that match an inconsistent relation
 * @param ambiguous errors that match only an ambiguous one
 * @param wrong the others
 * @param judgedRight errors that were judged right
 * @param judgedWrong errors that were judged wrong, or not judged
 * @param missed root errors not found
 * @param unjudged errors nobody judged
 */
record GoldScore(
        int roots,
        int found,
        int right,
        int ambiguous,
        int wrong,
        int judgedRight,
        int judgedWrong,
        List<String> missed,
        List<String> unjudged) {
    GoldScore {
        missed = List.copyOf(missed);
        unjudged = List.copyOf(unjudged);
    }

    /** A judgement of one reported error. */
    private record Judged(String doc, String relation, Set<Integer> lines, boolean right) {
        boolean isOf(Told told) {
            return relation.equals(told.relation())
                    && lines.stream().filter(told.lines()::contains).count() >= Math.min(2, lines.size());
        }
    }

    static GoldScore of(String document, List<Told> told, List<GoldRecord> gold, Path judgements) throws IOException {
        Map<String, Boolean> roots = new TreeMap<>();
        List<GoldRecord> inconsistent = gold.stream()
                .filter(each -> each.verdict().equals("inconsistent"))
                .toList();
        for (GoldRecord record : inconsistent) {
            boolean hit = told.stream().anyMatch(record::isMatchedBy);
            roots.merge(record.group(), hit, Boolean::logicalOr);
        }
        List<GoldRecord> unclear =
                gold.stream().filter(each -> each.verdict().equals("ambiguous")).toList();
        int right =
                (int) told.stream().filter(each -> isAny(inconsistent, each)).count();
        int ambiguous = (int) told.stream()
                .filter(each -> !isAny(inconsistent, each) && isAny(unclear, each))
                .count();
        List<Judged> judged = judged(judgements, document);
        List<String> unjudged = told.stream()
                .filter(each -> judged.stream().noneMatch(one -> one.isOf(each)))
                .map(each -> each.relation() + " " + new TreeSet<>(each.lines()) + " " + each.formula())
                .toList();
        int judgedRight = (int) told.stream()
                .filter(each -> judged.stream().anyMatch(one -> one.right() && one.isOf(each)))
                .count();
        List<String> missed = roots.entrySet().stream()
                .filter(root -> !root.getValue())
                .map(Map.Entry::getKey)
                .toList();
        return new GoldScore(
                roots.size(),
                roots.size() - missed.size(),
                right,
                ambiguous,
                told.size() - right - ambiguous,
                judgedRight,
                told.size() - judgedRight,
                missed,
                unjudged);
    }

    private static boolean isAny(List<GoldRecord> records, Told told) {
        return records.stream().anyMatch(record -> record.isMatchedBy(told));
    }

    private static List<Judged> judged(Path file, String document) throws IOException {
        List<Judged> judged = new ArrayList<>();
        if (Files.exists(file)) {
            for (JsonNode node : GoldRecord.lines(file)) {
                judged.add(new Judged(
                        node.path("doc").asString(""),
                        node.path("relation").asString(""),
                        GoldRecord.numbers(node.path("lines")),
                        node.path("right").asBoolean(false)));
            }
        }
        return judged.stream().filter(each -> each.doc().equals(document)).toList();
    }
}
