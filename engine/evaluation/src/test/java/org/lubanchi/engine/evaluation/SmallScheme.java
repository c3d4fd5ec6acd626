package org.lubanchi.engine.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lubanchi.engine.definitions.Catalogue;
import org.lubanchi.engine.definitions.evaluation.EvaluationScheme;
import org.lubanchi.engine.kernel.MissingReason;
import org.lubanchi.engine.kernel.Observed;
import org.lubanchi.engine.kernel.Quantity;
import org.lubanchi.engine.kernel.Unit;

/** A scheme written by a test into files, and cohorts for it. A blank stands for what was not reported. */
final class SmallScheme {
    private final Catalogue catalogue;

    private SmallScheme(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** One point {@code P} of a weight, scored by a function over {@code x}, {@code y}, {@code prizes}, {@code marks}. */
    static SmallScheme ofFunction(Path folder, String weight, String score, String missing) {
        return ofNodes(
                folder,
                weight,
                "  - node: P\n    label: { zh: 项, en: Point }\n    weight: " + weight + "\n    missing: " + missing
                        + "\n    score: { " + score + " }\n");
    }

    static SmallScheme ofNodes(Path folder, String total, String nodes) {
        write(folder, "units.yaml", "units:\n  - { unit: person, zh: 人, en: persons }\n");
        write(folder, "dimensions.yaml", "dimensions:\n  - { dimension: basics, zh: 基础, en: Basics }\n");
        write(
                folder,
                "sources/guide.yaml",
                "source: guide\nlabel: { zh: 说明, en: Guide }\nkind: guide\nstatus: verified\n"
                        + "note: { zh: 无, en: none }\n");
        write(
                folder,
                "evaluations/small.yaml",
                "evaluation: small\nlabel: { zh: 小, en: Small }\nnote: { zh: 无, en: none }\nsource: guide\nfrom: 2023\n"
                        + "total: " + total + "\ndecimals: 2\nkinds:\n"
                        + "  - { kind: arts, label: { zh: 艺术, en: Arts } }\ninputs:\n"
                        + "  - { input: x, label: { zh: 甲, en: X }, provider: school }\n"
                        + "  - { input: y, label: { zh: 乙, en: Y }, provider: school }\n"
                        + "  - { input: prizes, label: { zh: 奖, en: Prizes }, shape: items, provider: school }\n"
                        + "  - { input: marks, label: { zh: 评分, en: Marks }, shape: marks, provider: experts }\n"
                        + "nodes:\n" + nodes
                        + "ratings:\n  - { rating: A, label: { zh: 优, en: Good }, at_least: 8 }\n"
                        + "  - { rating: B, label: { zh: 良, en: Fair }, at_least: 5 }\n");
        return new SmallScheme(RealDefinitions.read(folder));
    }

    private static void write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    EvaluationScheme scheme() {
        return catalogue.evaluation().requireScheme("small");
    }

    /** Scores of schools that differ in x and y. */
    SchemeScores numbers(List<String> xs, List<String> ys) {
        Map<String, List<Observed<Quantity>>> numbers = new LinkedHashMap<>();
        numbers.put("x", xs.stream().map(SmallScheme::number).toList());
        numbers.put("y", ys.stream().map(SmallScheme::number).toList());
        return SchemeEngine.score(
                scheme(), new Cohort(scheme(), subjects(xs.size()), new Cohort.Columns(numbers, Map.of(), Map.of())));
    }

    SchemeScores x(String... xs) {
        return numbers(List.of(xs), List.of(xs));
    }

    SchemeScores prizes(List<List<Item>> lists) {
        List<Observed<List<Item>>> column = lists.stream().map(Observed::of).toList();
        return SchemeEngine.score(
                scheme(),
                new Cohort(
                        scheme(),
                        subjects(lists.size()),
                        new Cohort.Columns(Map.of(), Map.of("prizes", column), Map.of())));
    }

    SchemeScores marks(List<List<Mark>> lists) {
        List<Observed<List<Mark>>> column = lists.stream().map(Observed::of).toList();
        return SchemeEngine.score(
                scheme(),
                new Cohort(
                        scheme(),
                        subjects(lists.size()),
                        new Cohort.Columns(Map.of(), Map.of(), Map.of("marks", column))));
    }

    static List<Mark> from(String... marks) {
        return java.util.Arrays.stream(marks)
                .map(mark -> new Mark("专家", Optional.empty(), new BigDecimal(mark)))
                .toList();
    }

    private static List<Subject> subjects(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Cohorts.subject(i, i == 1 ? "arts" : ""))
                .toList();
    }

    private static Observed<Quantity> number(String text) {
        return text.isBlank()
                ? Observed.missing(MissingReason.NOT_REPORTED)
                : Observed.of(new Quantity(new BigDecimal(text), Unit.ONE));
    }

    /** The points of P of each school as printed; a dash where there are none. */
    static List<String> points(SchemeScores scores) {
        return scores.scored().getOrDefault("P", List.of()).stream()
                .map(each -> each.points().map(BigDecimal::toPlainString).orElse("—"))
                .toList();
    }
}
