package org.lubanchi.benchmark.checker;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lubanchi.engine.consistency.CheckReport;
import org.lubanchi.engine.consistency.ConsistencyChecker;
import org.lubanchi.engine.consistency.finding.Evidence;
import org.lubanchi.engine.consistency.finding.Finding;
import org.lubanchi.engine.consistency.reading.PlainTextReader;

/**
 * What the checker told, as the scorer sees it (计分用的发现).
 *
 * @param error whether it is an error; else it is a note
 * @param relation the relation's id
 * @param kind its kind
 * @param lines lines of the text it touches
 * @param numbers numbers as printed
 * @param formula the arithmetic, for people
 */
record Told(boolean error, String relation, String kind, Set<Integer> lines, Set<String> numbers, String formula) {
    Told {
        lines = Set.copyOf(lines);
        numbers = Set.copyOf(numbers);
    }

    /** The errors told of a text. */
    static List<Told> errorsOf(byte[] text, String name) {
        return of(text, name).stream().filter(Told::error).toList();
    }

    /** Errors and notes told of a text: what {@code --format jsonl} prints. */
    static List<Told> of(byte[] text, String name) {
        CheckReport report = ConsistencyChecker.withAllRelations().check(PlainTextReader.read(text, name));
        report.unapplied().stream().findFirst().ifPresent(broken -> {
            throw new IllegalStateException(
                    broken.relation().id() + " broke down; nothing may be counted", broken.cause());
        });
        return report.findings().stream().map(Told::of).toList();
    }

    static Told of(Finding finding) {
        List<Evidence> ends = Stream.concat(Stream.of(finding.main()), finding.consequences().stream())
                .flatMap(each -> each.ends().stream())
                .toList();
        Set<Integer> lines = ends.stream()
                .map(end -> end.spot().line())
                .filter(line -> line > 0)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> numbers = ends.stream()
                .map(Evidence::number)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        return new Told(
                finding.isError(),
                finding.main().relation(),
                finding.main().kind(),
                lines,
                numbers,
                finding.main().formula());
    }

    /** What tells a new finding of a mutant from one of the unchanged text: lines and kind. */
    String signature() {
        return kind + new TreeSet<>(lines);
    }

    /** The same with the numbers: two errors on the same lines are told apart by what is printed there. */
    String wording() {
        return signature() + new TreeSet<>(numbers);
    }

    /** Whether it touches one of these lines or a neighbour. */
    boolean isNear(Collection<Integer> others) {
        return others.stream().anyMatch(this::isNear);
    }

    /** Whether it touches this line or a neighbour. */
    boolean isNear(int line) {
        return lines.contains(line) || lines.contains(line - 1) || lines.contains(line + 1);
    }
}
